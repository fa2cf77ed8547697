/** Forgotten capitals and an old password cost nobody anything. */
const FREE = 5
const FIRST_WAIT = 30_000
/** Long enough to make guessing hopeless, short enough that nobody can lock a colleague out for a day. */
const LONGEST_WAIT = 15 * 60_000
const FORGET_AFTER = 60 * 60_000
/** Kept in the memory of each worker, so that a flood of made-up names fills no disk. */
const REMEMBERED = 10_000

interface Tries {
  readonly count: number
  readonly last: number
}

const tries = new Map<string, Tries>()

/** How long an account still has to wait, in milliseconds, whether or not it exists. */
export function waitFor(account: string, now: number): number {
  if (process.env.RATE_LIMITS === 'off') return 0
  const { count, last } = known(account, now)
  return Math.max(0, last + pauseAfter(count) - now)
}

/** Counted before the password is checked, so that many at once gain nothing. */
export function countTry(account: string, now: number): void {
  const { count } = known(account, now)
  tries.delete(account)
  tries.set(account, { count: count + 1, last: now })
  const [oldest] = tries.keys()
  if (tries.size > REMEMBERED && oldest !== undefined) tries.delete(oldest)
}

export function forgetTries(account: string): void {
  tries.delete(account)
}

function known(account: string, now: number): Tries {
  const found = tries.get(account)
  return found && now - found.last < FORGET_AFTER ? found : { count: 0, last: 0 }
}

function pauseAfter(count: number): number {
  return count < FREE ? 0 : Math.min(FIRST_WAIT * 2 ** (count - FREE), LONGEST_WAIT)
}
