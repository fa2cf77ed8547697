import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { serverAccount } from './embedded/account.ts'
import { serverFolder } from './embedded/binaries.ts'
import { dataFolder, NAME } from './embedded/cluster.ts'
import { databaseHome, SHARED, socketFolder } from './embedded/home.ts'
import { isRunning, type Postmaster } from './embedded/pid-file.ts'
import { leftBehind, startPostmaster, stopPostmaster, type Cluster } from './embedded/postmaster.ts'
import { asStartFailure } from './errors.ts'

export interface EmbeddedDatabase {
  /** For `DATABASE_URL`. */
  readonly address: string
  /** The process, which changes when a server that died is started again. */
  readonly pid: () => number
  /** It was there already, so whoever only came to look does not stop it. */
  readonly wasRunning: boolean
  readonly stop: () => Promise<void>
}

const LOOK_EVERY = 200
const LONGEST_PAUSE = 10_000

/**
 * Starts the PostgreSQL that came from npm, or takes over the one that an earlier run left behind, and starts it again
 * if it dies. Rejects with a `StartFailure`: one sentence for the person who runs the portal.
 */
export async function startEmbedded(
  dataDir: string,
  say: (line: string) => void = console.log,
): Promise<EmbeddedDatabase> {
  try {
    const cluster = await prepare(dataDir, say)
    const running = await leftBehind(cluster)
    const first = running ?? (await startPostmaster(cluster))
    return { ...kept(cluster, first, say), wasRunning: running !== undefined }
  } catch (error) {
    throw asStartFailure(error, dataDir)
  }
}

async function prepare(dataDir: string, say: (line: string) => void): Promise<Cluster> {
  const account = serverAccount()
  const home = await databaseHome(dataDir, account, say)
  const server = await serverFolder(account, SHARED)
  const data = await dataFolder(home, server, account)
  return {
    server,
    data,
    account,
    sockets: await socketFolder(home, account),
    log: join(home, 'postgres.log'),
  }
}

function kept(
  cluster: Cluster,
  first: Postmaster,
  say: (line: string) => void,
): Omit<EmbeddedDatabase, 'wasRunning'> {
  const stopping = new AbortController()
  const state = { running: first }
  const watching = keepRunning(cluster, state, stopping.signal, say)
  return {
    address: `postgres://${NAME}@/${NAME}?host=${encodeURIComponent(first.sockets)}`,
    pid: () => state.running.pid,
    async stop() {
      stopping.abort()
      await watching
      await stopPostmaster(state.running, cluster)
    },
  }
}

/** Starts a server that died again, at once the first time and ever more patiently when that fails. */
async function keepRunning(
  cluster: Cluster,
  state: { running: Postmaster },
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  let pause = LOOK_EVERY
  while (await pausing(pause, stopping)) {
    if (await isRunning(state.running.pid, cluster.data)) continue
    try {
      say('PostgreSQL stopped by itself and is started again.')
      state.running = (await leftBehind(cluster)) ?? (await startPostmaster(cluster))
      pause = LOOK_EVERY
    } catch (error) {
      say(asStartFailure(error, cluster.data).message)
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    }
  }
}

async function pausing(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  await wait(milliseconds, undefined, { signal, ref: false }).catch(() => undefined)
  return !signal.aborted
}
