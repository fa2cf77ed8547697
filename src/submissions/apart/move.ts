import { boxToKeep, openBox } from './box.ts'
import { readPending, replacePending, sweepPending } from './store.ts'

/** Contact details leave their sendings this many at a time or more: among fewer it could be guessed whose they are. */
export const FEWEST = 10

/**
 * Moves contact details from where every sending left a box to where the team reads them: once enough wait, all of them
 * at once, under new ids, in random order. Says how many sendings that were.
 */
export async function moveApart(): Promise<number> {
  let moved = 0
  for (let count = await moveBatch(); count > 0; count = await moveBatch()) moved += count
  if (moved > 0) await sweepPending()
  return moved
}

async function moveBatch(): Promise<number> {
  const pending = await readPending()
  if (pending.length < FEWEST) return 0
  const left = pending.flatMap((box) => openBox('apart_pending', box) ?? [])
  const ids = pending.map(({ id }) => id)
  return (await replacePending(ids, left.map(boxToKeep))) ? pending.length : 0
}
