import { isPassword, tooBusy } from './password.ts'
import { openSession } from './sessions.ts'
import { asAddress } from './staff.ts'
import { readPassword } from './store.ts'
import { countTry, forgetTries, waitFor } from './tries.ts'

export type SignIn =
  | { readonly session: string }
  | { readonly error: 'wrong' }
  | { readonly error: 'tooMany'; readonly seconds: number }

const BUSY_FOR = 1_000

/** An unknown address and a wrong password look the same, cost the same and slow down the same. */
export async function signIn(email: string, password: string, now = Date.now()): Promise<SignIn> {
  const account = asAddress(email).slice(0, 254)
  const wait = tooBusy() ? BUSY_FOR : waitFor(account, now)
  if (wait > 0) return { error: 'tooMany', seconds: Math.ceil(wait / 1_000) }

  countTry(account, now)
  const kept = await readPassword(account)
  const fits = await isPassword(kept?.passwordHash, password)
  if (!fits || !kept) return { error: 'wrong' }

  forgetTries(account)
  return { session: await openSession(kept.id) }
}
