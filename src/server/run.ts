import { StartFailure } from '#db/errors.ts'
import { buildApart } from './build.ts'
import { councilSettings } from './council.ts'
import { bringUpToDate, openDatabase } from './database.ts'
import { runDevelopment } from './development.ts'
import { startJobs } from './jobs.ts'
import { keptSealingKeys } from './keys.ts'
import { checkPort, waitUntilReady } from './ready.ts'
import type { Settings } from './settings.ts'
import { isBuilt } from './stamp.ts'
import { startWorkers } from './workers.ts'

/** What was started, to be stopped in the opposite order. */
export type Started = (() => Promise<void>)[]

/** Of the hundred connections that PostgreSQL takes, most are shared out and some are left to its keepers. */
const CONNECTIONS = 80

/** Starts everything, one after the other, and notes in `started` how to stop it. */
export async function run(settings: Settings, started: Started, signal: AbortSignal): Promise<void> {
  const { host, port, siteUrl, workers, demo, databaseUrl } = settings
  if (demo && databaseUrl)
    throw new StartFailure('A demonstration has a store of its own: unset DATABASE_URL.')
  await checkPort(host, port)
  const env = await prepareData(settings, started)
  await buildIfNeeded(settings, signal)
  if (signal.aborted) return
  started.push(startWorkers(workers, env).stop)
  await waitUntilReady(host, port, signal)
  console.log(`The portal is ready: ${siteUrl}`)
  // Residents first: the jobs have time.
  started.push(startJobs(env).stop)
}

/** The same with Astro's own server, which builds as files change. */
export async function develop(settings: Settings, started: Started): Promise<void> {
  await checkPort(settings.host, settings.port)
  const env = await prepareData(settings, started)
  started.push(startJobs(env).stop, runDevelopment(settings, env).stop)
}

/** The database and the keys, as the other processes are to find them. */
async function prepareData(settings: Settings, started: Started): Promise<Record<string, string>> {
  const keys = settings.sealingKeys ?? (await keptSealingKeys(settings.dataDir))
  const database = await openDatabase(settings)
  started.push(database.stop)
  await bringUpToDate(database.address)
  const found = { DATABASE_URL: database.address, SEALING_KEYS: keys }
  // For the build, too: what the council set is on pages that are built.
  process.env.COUNCIL = await councilSettings(found)
  const pool = Math.floor(CONNECTIONS / (settings.workers + 1))
  return {
    ...found,
    DATABASE_POOL: String(Math.min(10, Math.max(2, pool))),
    SITE_URL: settings.siteUrl,
    NODE_ENV: 'production',
  }
}

async function buildIfNeeded({ siteUrl }: Settings, signal: AbortSignal): Promise<void> {
  if (await isBuilt(siteUrl)) return
  console.log('Building the site…')
  await buildApart(siteUrl, signal).catch((error: unknown) => {
    throw error instanceof StartFailure ? error : new StartFailure('The build was stopped.')
  })
}
