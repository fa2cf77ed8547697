import { keyedHashes } from '#sealing/derived.ts'
import { ringInUse } from '#sealing/keys.ts'
import { countTry, deleteTries } from './store.ts'

/** A slip of the pen costs nobody anything. */
export const FREE_TRIES = 5
/** Long enough to make guessing hopeless, short enough that nobody can keep another from their form for a day. */
export const LONGEST_WAIT_MINUTES = 60

/**
 * Counts a try before it is looked at, so that many at once gain nothing; a name nobody has counts like any other.
 * @returns until when there are no more tries, or undefined when this one may be made
 */
export async function takeTry(name: string): Promise<Date | undefined> {
  const { allowed, until } = await countTry(hashOf(name), { free: FREE_TRIES, most: LONGEST_WAIT_MINUTES })
  return allowed ? undefined : until
}

/** The right one was given. */
export const forgetTries = (name: string): Promise<void> => deleteTries(hashOf(name))

function hashOf(name: string): string {
  return keyedHashes(ringInUse(), 'return|tries', name)[0]
}
