import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, mkdtemp, realpath, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { StartFailure } from '../errors.ts'
import { canEnter, isRoot, type Account } from './account.ts'

/** Where things go that PostgreSQL's own account must reach when the project is where only root can go. */
export const SHARED = '/var/lib/coventry-portal'

/** The longest path of a socket that Linux and macOS both take. */
const LONGEST_SOCKET = 103
const SOCKET_NAME = '/.s.PGSQL.5432'

/** The folder of the embedded PostgreSQL: `DATA_DIR/postgres`, or what that points at. */
export async function databaseHome(dataDir: string, account: Account, say: (line: string) => void) {
  const place = join(resolve(dataDir), 'postgres')
  await mkdir(resolve(dataDir), { recursive: true, mode: 0o711 })
  if (!(await isThere(place))) await makeHome(place, account, say)
  const home = await realpath(place)
  if (!canEnter(account, home))
    throw new StartFailure(`PostgreSQL runs as "${account.name}", who cannot go into ${home}.`)
  return home
}

/** A folder for the socket that nobody but PostgreSQL's account can go into. */
export async function socketFolder(home: string, account: Account): Promise<string> {
  const inside = join(home, 'run')
  const name = `coventry-portal-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`
  const folder = (inside + SOCKET_NAME).length <= LONGEST_SOCKET ? inside : join('/tmp', name)
  await makePrivate(folder, account)
  return folder
}

async function makeHome(place: string, account: Account, say: (line: string) => void): Promise<void> {
  if (canEnter(account, resolve(place, '..'))) return makePrivate(place, account)
  await mkdir(SHARED, { recursive: true, mode: 0o755 })
  const elsewhere = await mkdtemp(join(SHARED, 'data-'))
  await makePrivate(elsewhere, account)
  await symlink(elsewhere, place)
  say(`PostgreSQL runs as "${account.name}", who cannot go into ${place}: its data is in ${elsewhere}.`)
}

async function makePrivate(folder: string, account: Account): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (isRoot()) await chown(folder, account.uid, account.gid)
  const { uid, mode } = await lstat(folder)
  if (uid !== account.uid)
    throw new StartFailure(`${folder} belongs to somebody else: remove it, or set DATA_DIR.`)
  if ((mode & 0o777) !== 0o700) await chmod(folder, 0o700)
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
