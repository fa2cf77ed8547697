/** Free tries at an account before each further one has to wait, and how long the longest wait is. */
const free = 5
const longest = 15 * 60_000
const most = 10_000

interface Tries {
  readonly count: number
  readonly waitUntil: number
}

const tries = new Map<string, Tries>()

/** Whether another guess at this account may be made now. Off for load tests (RATE_LIMITS=off). */
export function mayGuess(account: string, now: number): boolean {
  return process.env.RATE_LIMITS === 'off' || now >= (tries.get(account)?.waitUntil ?? 0)
}

/** After a wrong guess the wait doubles: 2 s, 4 s, 8 s … a quarter of an hour. */
export function guessedWrong(account: string, now: number): void {
  const count = (tries.get(account)?.count ?? 0) + 1
  const wait = count < free ? 0 : Math.min(longest, 1000 * 2 ** (count - free + 1))
  if (tries.size >= most) tries.clear()
  tries.set(account, { count, waitUntil: now + wait })
}

export function guessedRight(account: string): void {
  tries.delete(account)
}
