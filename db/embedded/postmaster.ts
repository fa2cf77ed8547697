import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StartFailure } from '../errors.ts'
import { asServer } from './cluster.ts'
import type { Account } from './account.ts'
import { disown, isProcess, isRunning, readPidFile, type Postmaster } from './pid-file.ts'

export interface Cluster {
  readonly server: string
  readonly data: string
  readonly sockets: string
  readonly log: string
  readonly account: Account
}

const START_WITHIN = 60_000
const STOP_WITHIN = 30_000

// What people wrote must not reach the log: no parameters, no rows in details, no statements.
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  timezone: 'Europe/London',
  max_connections: '100',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  jit: 'off',
}

/** The server that an earlier run left behind, if it is still there. */
export async function leftBehind({ data }: Cluster): Promise<Postmaster | undefined> {
  const noted = await readPidFile(data)
  if (!noted || !isProcess(noted.pid)) return undefined
  if (await isRunning(noted.pid, data)) return noted
  await disown(data, noted)
  return undefined
}

/** Starts a server in a session of its own, so that Ctrl-C reaches it only when the last request is answered. */
export async function startPostmaster(cluster: Cluster): Promise<Postmaster> {
  const log = openSync(cluster.log, 'a', 0o600)
  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: cluster.sockets })
  const flags = ['-D', cluster.data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const child = spawn(join(cluster.server, 'bin/postgres'), flags, {
    ...asServer(cluster.account),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let failed: Error | undefined
  child.once('error', (error) => (failed = error))
  child.unref()
  for (let waited = 0; waited < START_WITHIN; waited += 20) {
    await wait(20)
    if (failed) throw failed
    if (child.exitCode !== null || child.signalCode !== null) break
    const noted = await readPidFile(cluster.data)
    if (noted?.ready && noted.pid === child.pid) return noted
  }
  throw new StartFailure(`PostgreSQL did not start: ${await lastWords(cluster.log)}`)
}

/** A "fast" shutdown: what is under way ends, connections are closed. */
export async function stopPostmaster({ pid }: Postmaster, { data }: Cluster): Promise<void> {
  if (await isRunning(pid, data)) process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < STOP_WITHIN; waited += 20) {
    if (!(await isRunning(pid, data))) return
    await wait(20)
  }
  process.kill(pid, 'SIGQUIT')
}

async function lastWords(log: string): Promise<string> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n')
  const fatal = lines.findLast((line) => /FATAL|PANIC|error/.test(line)) ?? lines.at(-1) ?? ''
  return `${fatal.replace(/^.*?(?:FATAL|PANIC):\s*/, '')} (the rest is in ${log})`
}
