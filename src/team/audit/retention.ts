import { proofOf } from './ends.ts'
import { note } from './note.ts'
import { dropUpTo, readEnds, readLastBefore } from './store.ts'

const TRIES = 20

/** Forgets lines older than so many years, and says how many. That it did so is a line of the audit itself. */
export async function forgetAudit(years: number, now = new Date()): Promise<number> {
  const before = new Date(now)
  before.setFullYear(before.getFullYear() - years)
  const last = await readLastBefore(before)
  if (!last) return 0
  const first = (await readEnds())?.fromLine ?? 0
  const about = `audit lines ${first + 1} to ${last.line}`
  await note({ action: 'forget', about }, now)
  for (let tries = 0; tries < TRIES; tries += 1) {
    const ends = await readEnds()
    if (!ends || ends.fromLine >= last.line) return 0
    const moved = { ...ends, fromLine: last.line, fromHash: last.hash }
    if (await dropUpTo({ ...moved, proof: proofOf(moved) })) return last.line - first
  }
  return 0
}
