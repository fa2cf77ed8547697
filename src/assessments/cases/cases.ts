import type { Answers } from '#engine/form.ts'
import { open, unpad } from '#sealing/box.ts'
import { ringInUse } from '#sealing/keys.ts'
import { openValue } from '#sealing/record.ts'
import { rewrapAll } from '#sealing/rewrap.ts'
import type { Line } from '#submissions/visit.ts'
import { copyKey, hashOfSecret, placeOf } from './open.ts'
import {
  readCase,
  readCases,
  readCopy,
  readSealed,
  replaceSealed,
  updateStatus,
  type Status,
} from './store.ts'

export type { Status } from './store.ts'
export { countCases, deleteFinished as forgetFinished } from './store.ts'

/** How far a case is, in the order it goes. */
export const statuses = [
  'received',
  'with-worker',
  'contacted',
  'finished',
] as const satisfies readonly Status[]

interface Said {
  readonly answers: Answers
  readonly document: readonly Line[]
}

const PER_PAGE = 50

/** One page of cases in order of need, and whether there is another. */
export async function listCases(wanted: readonly Status[], page = 1) {
  const lines = await readCases(wanted, { limit: PER_PAGE + 1, offset: (page - 1) * PER_PAGE })
  return { lines: lines.slice(0, PER_PAGE), more: lines.length > PER_PAGE }
}

/** All of one case, opened for the team. Undefined: there is none with this reference. */
export async function openCaseOf(reference: string) {
  const row = await readCase(reference)
  if (!row) return undefined
  const { id, sealed, ...clear } = row
  return { ...clear, ...(openValue(ringInUse(), placeOf(id), sealed) as Said) }
}

/** Notes how far a case is; finished it is by its outcome alone. False: there is no such case. */
export const setStatus = (reference: string, status: Exclude<Status, 'finished'>): Promise<boolean> =>
  updateStatus(reference, status)

/** Somebody's own case, opened with their secret. Undefined: it opens none. */
export async function ownCase(secret: string) {
  const copyHash = hashOfSecret(secret)
  const row = await readCopy(copyHash)
  if (!row?.copy) return undefined
  const { copy, ...clear } = row
  const opened = unpad(open(copyKey(secret), `cases|${copyHash}`, copy))
  return { ...clear, ...(JSON.parse(Buffer.from(opened).toString()) as Said) }
}

/** Puts every case under the newest key. Says how many were under another. */
export async function rewrapCases(): Promise<number> {
  return rewrapAll(await readSealed(), replaceSealed)
}
