import { casesOf, forgetCopy } from '#assessments/rights/rights.ts'
import { forgetSubscription, subscriptionOf } from '#contacts/rights/rights.ts'
import { forms } from '#forms/index.ts'
import { forgetLetter, lettersTo } from '#mail/rights/rights.ts'
import type { Person } from '#submissions/rights/about.ts'
import {
  apartOf,
  draftsOf,
  forgetApartOne,
  forgetDraft,
  forgetSubmission,
  submissionsOf,
} from '#submissions/rights/rights.ts'

export type { Person }

/** What the law has the council keep: the work on it is a duty (UK GDPR art. 17(3)(b)). */
const keptByLaw: readonly string[] = ['refer-a-carer', 'carers-assessment']

/** All that is kept about a person, from every room that keeps something. */
export async function everythingOf(person: Person) {
  const byAddress = person.email.trim() !== ''
  const [drafts, sent, cases, contact, subscription, letters] = await Promise.all([
    draftsOf(
      person,
      forms.map(({ id }) => id),
    ),
    submissionsOf(person),
    casesOf(person),
    apartOf(person),
    byAddress ? subscriptionOf(person.email) : undefined,
    byAddress ? lettersTo(person.email) : [],
  ])
  return { drafts, sent, cases, contact, subscriptions: subscription ? [subscription] : [], letters }
}

export interface Erased {
  /** How many of each kind are gone. */
  readonly erased: Readonly<Record<string, number>>
  /** References of what the law has the council keep. */
  readonly kept: readonly string[]
}

/** Erases what may be erased, and says what was and what is kept. */
export async function eraseAll(person: Person): Promise<Erased> {
  const found = await everythingOf(person)
  const ours = found.sent.filter(({ form }) => !keptByLaw.includes(form))
  for (const { id } of found.drafts) await forgetDraft(id)
  for (const { id } of ours) await forgetSubmission(id)
  for (const { id } of found.contact) await forgetApartOne(id)
  for (const { id } of found.subscriptions) await forgetSubscription(id)
  for (const { id } of found.letters) await forgetLetter(id)
  for (const { id } of found.cases) await forgetCopy(id)
  const kept = [...found.sent.filter((one) => !ours.includes(one)), ...found.cases]
  return {
    erased: {
      drafts: found.drafts.length,
      sent: ours.length,
      contact: found.contact.length,
      subscriptions: found.subscriptions.length,
      letters: found.letters.length,
      copies: found.cases.filter(({ hasCopy }) => hasCopy).length,
    },
    kept: kept.map(({ reference }) => reference),
  }
}
