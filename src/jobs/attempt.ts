const TRIES = 3
const PAUSE = 2_000

/**
 * Does a job, and again a little later when it fails, for a database that is just starting. A job that keeps failing is
 * one line with a code: never a message, which could hold what a person wrote.
 */
export async function attempt(job: string, work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await work()
      return
    } catch (error) {
      if (tries === TRIES) return console.error(`The job ${job} failed: ${codeOf(error)}`)
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error ? String(error.code) : error.name
}
