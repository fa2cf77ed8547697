import { nothingYet, proofOf, type Ends } from './ends.ts'
import { entryOf, hashLine, type Deed } from './line.ts'
import { appendLine, readEnds, readLast } from './store.ts'

/** Many write at once; whoever finds the end moved reads it again. */
const TRIES = 200

/**
 * Writes a line into the audit, and is done when it is stored. The end of the chain is read, and the line is written
 * only where that is still the end: the statement moves the end under a lock, so that two writers never fork the chain.
 */
export async function note(deed: Deed, now = new Date()): Promise<void> {
  const entry = entryOf(deed, now)
  for (let tries = 0; tries < TRIES; tries += 1) {
    const end = await endNow()
    const line = end.line + 1
    const hash = hashLine(line, end.hash, entry)
    const moved: Ends = { ...end, line, hash }
    if (await appendLine({ ...entry, line, hash }, end.hash, { ...moved, proof: proofOf(moved) })) return
  }
  throw new Error('The audit could not be written')
}

/** Without its row of ends the chain goes on with a gap, which the check finds. */
async function endNow(): Promise<Ends> {
  const ends = await readEnds()
  if (ends) return ends
  const last = await readLast()
  return last ? { ...nothingYet, line: last.line + 1, hash: last.hash } : nothingYet
}
