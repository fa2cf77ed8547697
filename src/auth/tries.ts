import { keyedHashes } from '#sealing/derived.ts'
import { ringInUse } from '#sealing/keys.ts'
import { deleteTry, takeTry, waitUntil } from './store.ts'

/**
 * Seconds to wait after the first try, the second and so on. Forgotten capitals and an old password cost nobody anything;
 * the last is long enough to make guessing hopeless, and short enough that nobody can lock a colleague out for a day.
 */
export const pauses: readonly number[] = [0, 0, 0, 0, 30, 60, 120, 240, 480, 900]

/** Rows there can be, so that a flood of made-up names fills no disk. Who shares one is known to the key alone. */
const BUCKETS = 2 ** 20

/**
 * Takes one try for what is guessed at, and says how many milliseconds are to be waited instead, if any. Counted before
 * anything is checked and shared by all workers, so that many tries at once gain nothing.
 */
export async function tryOnce(guessed: string, now: Date): Promise<number> {
  if (process.env.RATE_LIMITS === 'off') return 0
  const bucket = bucketOf(guessed)
  if (await takeTry(bucket, pauses, now)) return 0
  const until = await waitUntil(bucket)
  return Math.max(1, (until?.getTime() ?? 0) - now.getTime())
}

/** Somebody got it right: what went wrong before is forgiven. */
export function forgiveTries(guessed: string): Promise<void> {
  return deleteTry(bucketOf(guessed))
}

function bucketOf(guessed: string): number {
  const [hash] = keyedHashes(ringInUse(), 'auth|tries', guessed)
  return Buffer.from(hash, 'base64url').readUInt32BE() % BUCKETS
}
