import { rewrapAll } from '#sealing/rewrap.ts'
import { readSealed, replaceSealed, sealedTables } from './store.ts'

/** Puts everything that residents sent under the newest key. Says how much was under another. */
export async function rewrapSubmissions(): Promise<number> {
  let moved = 0
  for (const one of sealedTables)
    moved += await rewrapAll(await readSealed(one), (...values) => replaceSealed(one, ...values))
  return moved
}
