/** A way to reach somebody. Only confirmed ones are shown. */
export interface Line {
  readonly number: string
  readonly confirmed: boolean
  readonly source: string
}

/** What the council confirmed on its settings page, when the portal was started. */
const council = JSON.parse(process.env.COUNCIL ?? '{}') as Readonly<Record<string, string>>
const source = 'the council, on the settings page of the team'

const unlessSet = (name: string, line: Line): Line =>
  council[name] ? { number: council[name], confirmed: true, source } : line

/** Adult Social Care Direct, the front door. */
export const direct: Line = {
  number: '024 7683 3003',
  confirmed: true,
  source: 'Cabinet Member pack, 4 December 2023',
}

/** The same line by text relay, for people who do not hear or speak on the phone. */
export const relay: Line = { ...direct, number: '18001 024 7683 3003' }

export const email = { address: 'ascdirect@coventry.gov.uk', source: direct.source }

/** The Emergency Duty Team, when the offices are closed. Waits for the council to confirm it. */
export const outOfHours: Line = unlessSet('phone-out-of-hours', {
  number: '024 7683 2222',
  confirmed: false,
  source: 'an older copy of the council’s safeguarding page',
})

/** National numbers. */
export const emergency: Line = { number: '999', confirmed: true, source: 'national' }
export const samaritans: Line = { number: '116 123', confirmed: true, source: 'national' }
export const nhs: Line = { number: '111', confirmed: true, source: 'national' }

/** Whom to call when it cannot wait, and the words that say so. Lines of one list item belong together. */
export const urgent: readonly (readonly { readonly words: string; readonly line: Line }[])[] = [
  [{ words: 'site:help.danger', line: emergency }],
  [
    { words: 'site:help.care', line: direct },
    { words: 'site:help.relay', line: relay },
  ],
  [{ words: 'site:help.talk', line: samaritans }],
]

/** Where forms on paper can be posted to. Waits for the council: two of its own pages give different addresses. */
export const post = council['post-address']
  ? { address: council['post-address'], confirmed: true, source }
  : {
      address: 'PO Box 7097, Coventry CV6 9SL',
      confirmed: false,
      source: 'an older copy of the council’s safeguarding page',
    }

/** Waits for Carers Trust to confirm it. Its web page for asking is in the Carers Action Plan. */
const carersTrust: Line = unlessSet('phone-carers-trust', {
  number: '024 7663 2972',
  confirmed: false,
  source: 'an older copy of the council’s page about breaks',
})

/** A card with ways to reach somebody; its words are `site:card.<who>`. */
export interface Card {
  readonly line?: Line
  readonly relay?: Line
  readonly email?: string
  readonly web?: string
  /** A national number that is free and open day and night, or danger. */
  readonly urgent?: boolean
}

export const cards: Readonly<Record<string, Card>> = {
  direct: { line: direct, relay, email: email.address },
  email: { email: email.address },
  'get-involved': { email: 'getinvolvedasc@coventry.gov.uk' },
  'carers-trust': { line: carersTrust, web: 'https://www.carerstrusthofe.org.uk/referral' },
  emergency: { line: emergency, urgent: true },
  samaritans: { line: samaritans },
  nhs: { line: nhs },
  'out-of-hours': { line: outOfHours },
}

/** The phone line of a name such as `direct`, as pages write it in `:phone[direct]`. */
export function lineOf(who: string): Line | undefined {
  return who === 'relay' ? relay : cards[who]?.line
}

/** What of a card may be shown: nothing that waits to be confirmed. */
export function confirmed(who: string): Card | undefined {
  const card = cards[who]
  if (!card) throw new Error(`There is no contact ${who}.`)
  const { line, ...rest } = card
  const shown: Card = line?.confirmed ? card : rest
  return shown.line || shown.email || shown.web ? shown : undefined
}
