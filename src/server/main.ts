import { StartFailure } from '#db/errors.ts'
import { develop, run, type Started } from './run.ts'
import { readSettings } from './settings.ts'

const started: Started = []
const stopping = new AbortController()
const starting = start()
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

for (const signal of SIGNALS) process.on(signal, () => void stop())
await starting

async function start(): Promise<void> {
  try {
    const settings = readSettings(process.env)
    await (process.argv.includes('--dev')
      ? develop(settings, started)
      : run(settings, started, stopping.signal))
  } catch (error) {
    if (stopping.signal.aborted) return
    stopping.abort()
    // What is not for the person who runs the portal is for the one who mends it.
    console.error(error instanceof StartFailure ? error.message : error)
    await stopAll()
    process.exit(1)
  }
}

/** npm hands on a Ctrl-C that came already, so only the first one counts. */
async function stop(): Promise<void> {
  if (stopping.signal.aborted) return
  stopping.abort()
  await starting
  await stopAll()
  process.exit(0)
}

async function stopAll(): Promise<void> {
  for (const end of started.toReversed()) await end()
}
