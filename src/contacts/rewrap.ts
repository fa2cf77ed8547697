import { rewrapAll } from '#sealing/rewrap.ts'
import { readSealed, replaceSealed } from './store.ts'

/** Puts every subscriber's address under the newest key. */
export async function rewrapSubscriptions(): Promise<number> {
  return rewrapAll(await readSealed(), replaceSealed)
}
