import cluster, { type Worker } from 'node:cluster'
import { setTimeout as wait } from 'node:timers/promises'

const BORN_DEAD = 5_000
const LONGEST_PAUSE = 5_000

export interface Workers {
  /** Lets every worker finish what it is answering. */
  readonly stop: () => Promise<void>
}

/** Runs so many http workers, and replaces one that dies: at once, or after a pause when it died at birth. */
export function startWorkers(count: number, env: Record<string, string>): Workers {
  cluster.setupPrimary({ exec: new URL('./worker.ts', import.meta.url).pathname, args: [] })
  let stopping = false
  let pause = 100

  const start = (): void => {
    const born = Date.now()
    cluster.fork(env).once('exit', (code, signal) => {
      if (stopping) return
      pause = Date.now() - born < BORN_DEAD ? Math.min(pause * 2, LONGEST_PAUSE) : 0
      console.error(`A worker stopped (${signal ?? code}) and is replaced.`)
      void wait(pause).then(() => stopping || start())
    })
  }
  for (let worker = 0; worker < count; worker += 1) start()

  return {
    async stop() {
      stopping = true
      await Promise.all(living().map(gone))
    },
  }
}

function living(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
}

async function gone(worker: Worker): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  worker.once('exit', () => resolve())
  if (worker.isConnected()) worker.send('leave')
  return promise
}
