/** What came of a case, by the national categories for people who look after somebody. */
export interface Outcome {
  readonly id: string
  /** What the client-level data return calls it (CLD, event outcome). */
  readonly cld: string
}

/**
 * In the order of the national hierarchy (SALT and CLD, support for carers): where more than one fits, the first counts.
 * One person has one category a year.
 */
export const outcomes = [
  { id: 'direct-payment', cld: 'Progress to Support Planning / Services' },
  { id: 'managed-budget', cld: 'Progress to Support Planning / Services' },
  { id: 'commissioned', cld: 'Progress to Support Planning / Services' },
  { id: 'direct-support', cld: 'Progress to Support Planning / Services' },
  { id: 'information', cld: 'NFA - Information & Advice / Signposting only' },
  { id: 'respite', cld: 'Progress to Support Planning / Services' },
  { id: 'declined', cld: 'NFA - Support Declined' },
  { id: 'no-services', cld: 'NFA - No Services Offered: Other Reason' },
  { id: 'moved', cld: 'NFA - Moved to Another LA' },
  { id: 'died', cld: 'NFA - Deceased' },
  { id: 'other', cld: 'NFA - Other' },
] as const satisfies readonly Outcome[]

export type OutcomeId = (typeof outcomes)[number]['id']

export const outcomeOf = (id: string | undefined): OutcomeId | undefined =>
  outcomes.find((one) => one.id === id)?.id

/** How the written record that the law asks for reached the person (Care Act 2014 s.12; SI 2014/2827). */
export const recordWays = ['letter', 'email', 'by-hand', 'later', 'not-wanted'] as const
