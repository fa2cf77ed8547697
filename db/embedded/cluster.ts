import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { isRoot, type Account } from './account.ts'

const run = promisify(execFile)

/** The one role and the one database, in a cluster that only the portal uses. */
export const NAME = 'portal'

const INITDB = [
  `--username=${NAME}`,
  '--auth-local=trust',
  '--auth-host=reject',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
]

/**
 * The data folder in a home, made at the first start. It is finished under another name and then renamed: a start that
 * was cut short leaves nothing that looks like a database.
 */
export async function dataFolder(home: string, server: string, account: Account): Promise<string> {
  const data = join(home, 'data')
  if (existsSync(data)) return data
  const half = join(home, 'half')
  await rm(half, { recursive: true, force: true })
  await run(join(server, 'bin/initdb'), [...INITDB, `--pgdata=${half}`], asServer(account))
  createDatabase(server, half, account)
  await rename(half, data)
  return data
}

/** How to start a program of PostgreSQL: as its account, and with nothing of our own environment. */
export function asServer({ uid, gid }: Account) {
  const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }
  return { cwd: '/', env, ...(isRoot() ? { uid, gid } : {}) }
}

/** PostgreSQL without a server: quicker than to start one, ask it, and stop it again. */
function createDatabase(server: string, data: string, account: Account): void {
  const single = ['--single', '-D', data, 'postgres']
  const input = `CREATE DATABASE ${NAME}\n`
  execFileSync(join(server, 'bin/postgres'), single, { ...asServer(account), input, stdio: 'pipe' })
}
