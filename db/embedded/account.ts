import { execFileSync, spawnSync } from 'node:child_process'
import { userInfo } from 'node:os'
import { StartFailure } from '../errors.ts'

/** Whom PostgreSQL runs as: itself it refuses to run as root. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const NAME = 'postgres'

/** The account of whoever starts the portal, and for root the system's own `postgres`, made if it is missing. */
export function serverAccount(): Account {
  const { uid, gid, username } = userInfo()
  if (uid !== 0) return { name: username, uid, gid }
  return existing() ?? made()
}

/** Whether the account can go into a folder, with every folder above it, access lists and mount options. */
export function canEnter(account: Account, folder: string): boolean {
  const { uid, gid } = account
  return spawnSync('test', ['-x', folder], { cwd: '/', ...(isRoot() ? { uid, gid } : {}) }).status === 0
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

function existing(): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, NAME], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return undefined
  return { name: NAME, uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

function made(): Account {
  for (const [command, ...flags] of [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME],
    ['adduser', '-S', '-D', '-H', NAME],
  ] as const) {
    try {
      execFileSync(command, flags, { stdio: 'ignore' })
      const account = existing()
      if (account) return account
    } catch {
      // The other command is the one of this system, or the failure below says what to do.
    }
  }
  throw new StartFailure(
    `PostgreSQL does not run as root, and a user "${NAME}" for it could not be made: make one, or set DATABASE_URL.`,
  )
}
