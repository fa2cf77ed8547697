import { rewrapAll } from '#sealing/rewrap.ts'
import { readSealed, replaceSealed } from './store.ts'

/** Puts every letter that waits under the newest key. */
export async function rewrapLetters(): Promise<number> {
  return rewrapAll(await readSealed(), replaceSealed)
}
