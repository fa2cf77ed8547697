import { openCaseOf } from '../cases/cases.ts'
import type { Days } from './due.ts'
import { saidIn } from './event.ts'
import { noteReader, readEvents, readQueue, readReaders, readWork, type Wanted } from './store.ts'
import { dayIn } from './today.ts'

export type { Wanted }

const PER_PAGE = 50
/** Whoever opened it this long ago may still be reading. */
const READING = 20 * 60_000

/** One page of the queue, and whether there is another. */
export async function queue(wanted: Wanted, days: Days, now = new Date()) {
  const lines = await readQueue(wanted, days, dayIn(now))
  return { lines: lines.slice(0, PER_PAGE), more: lines.length > PER_PAGE }
}

/** All that a worker sees of a case, who else has it open, and that this worker does now. */
export async function openWork(
  reference: string,
  worker: { readonly id: string },
  days: Days,
  now = new Date(),
) {
  await noteReader(reference, worker.id, now)
  const [work, said] = await Promise.all([readWork(reference, days, dayIn(now)), openCaseOf(reference)])
  if (!work || !said) return undefined
  const since = new Date(now.getTime() - READING)
  const [events, readers] = await Promise.all([readEvents(work.id), readReaders(work.id, worker.id, since)])
  const history = events.map(({ id, at, kind, sealed }) => ({ at, kind, ...saidIn(id, sealed) }))
  return { ...said, ...work, history, readers }
}
