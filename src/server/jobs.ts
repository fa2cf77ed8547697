import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'

const PROGRAM = fileURLToPath(new URL('../jobs/main.ts', import.meta.url))
const AGAIN_AFTER = 1_000
const END_WITHIN = 10_000

/** Runs the clock in a process of its own, and starts it again when it dies. */
export function startJobs(env: Record<string, string>): { readonly stop: () => Promise<void> } {
  if (!existsSync(PROGRAM)) return { stop: () => Promise.resolve() }
  let stopping = false
  let child: ChildProcess | undefined

  const start = (): void => {
    child = fork(PROGRAM, { env: { ...process.env, ...env } })
    child.once('exit', (code, signal) => {
      if (stopping) return
      console.error(`The jobs stopped (${signal ?? code}) and are started again.`)
      void wait(AGAIN_AFTER).then(() => stopping || start())
    })
  }
  start()

  return {
    async stop() {
      stopping = true
      if (child && child.exitCode === null && child.signalCode === null) await end(child)
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  const killed = setTimeout(() => child.kill('SIGKILL'), END_WITHIN)
  child.kill('SIGTERM')
  await once(child, 'exit')
  clearTimeout(killed)
}
