import type { Answers } from '#engine/form.ts'
import { ringInUse } from '#sealing/keys.ts'
import { openValue } from '#sealing/record.ts'
import { countOpen, readSubmission, readSubmissions, setDone, type Wanted } from './store.ts'

/** A question and its answer, as the person saw them before sending. */
export interface Shown {
  readonly question: string
  readonly answer: string | readonly string[]
}

/** What is sealed of a submission. */
export interface Sealed {
  readonly answers: Answers
  readonly document: readonly Shown[]
}

const PER_PAGE = 50

/** One page of what was sent on forms that are not anonymous, the newest first, and whether there is another page. */
export async function listSubmissions(wanted: Wanted) {
  const lines = await readSubmissions(wanted, PER_PAGE)
  return { lines: lines.slice(0, PER_PAGE), more: lines.length > PER_PAGE }
}

/** The forms that something was sent on, and how much of it is not done yet. */
export const formsReceived = countOpen

/** All of one submission, opened. Undefined: there is none with this reference. */
export async function openSubmission(reference: string) {
  const row = await readSubmission(reference)
  if (!row) return undefined
  const { sealed, ...clear } = row
  const place = { table: 'submissions', id: row.id, field: 'sealed', schema: 1 }
  return { ...clear, ...(openValue(ringInUse(), place, sealed) as Sealed) }
}

/** The team has done what was asked. Saying so again changes nothing. False: there is no such submission. */
export function markDone(reference: string): Promise<boolean> {
  return setDone(reference)
}
