import { isPassword, tooBusy } from './password.ts'
import { beginSession } from './sessions.ts'
import { asAddress } from './staff.ts'
import { readPassword } from './store.ts'
import { forgiveTries, tryOnce } from './tries.ts'

export type SignIn =
  | { readonly session: string }
  | { readonly error: 'wrong' }
  | { readonly error: 'tooMany'; readonly seconds: number }

const BUSY_FOR = 1_000

/**
 * The first half of signing in. An unknown address and a wrong password look the same, cost the same and slow down the
 * same. The session it gives opens nothing until the second factor is given, too.
 */
export async function signIn(email: string, password: string, now = new Date()): Promise<SignIn> {
  const account = asAddress(email).slice(0, 254)
  const wait = tooBusy() ? BUSY_FOR : await tryOnce(account, now)
  if (wait > 0) return { error: 'tooMany', seconds: Math.ceil(wait / 1_000) }

  const kept = await readPassword(account)
  const fits = await isPassword(kept?.passwordHash, password)
  if (!fits || !kept) return { error: 'wrong' }

  await forgiveTries(account)
  return { session: await beginSession(kept.id) }
}
