import { deleteUnused } from './saved/store.ts'
import { deleteOverdue, deleteSubmissions, deleteWritten } from './store.ts'

/** What the page about privacy promises. */
const MONTHS_OF_WORDS = 24
const YEAR = 365

/** How long what was sent on a form is kept. Without days a form is a standing list, kept until its people say otherwise. */
export interface Kept {
  readonly form: string
  readonly days?: number
}

/** Forgets drafts nobody finished, the day after they were last touched. Says how many. */
export async function forgetDrafts(): Promise<number> {
  const count = await deleteOverdue()
  await deleteUnused()
  return count
}

/** Forgets what people wrote in their own words on anonymous forms, two years on. */
export function forgetWritten(): Promise<void> {
  return deleteWritten(MONTHS_OF_WORDS)
}

/** Forgets what was sent on other forms, once it is done and its days are over, and after a year at the latest. */
export async function forgetSubmissions(kept: readonly Kept[]): Promise<void> {
  for (const { form, days } of kept) {
    if (days !== undefined) await deleteSubmissions(form, days, YEAR)
  }
}
