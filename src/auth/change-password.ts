import { hashPassword, isPassword, passwordError, type PasswordError } from './password.ts'
import { endOtherSessions } from './people/people.ts'
import { hashOf } from './secrets.ts'
import type { Staff } from './staff.ts'
import { readPassword, setPassword } from './store.ts'
import { forgiveTries, tryOnce } from './tries.ts'

export interface PasswordErrors {
  readonly current?: 'wrong' | 'tooMany'
  readonly password?: PasswordError
}

/** Changes somebody's password, if they know the one they have. Every other session of theirs ends. */
export async function changePassword(
  { id, name, email }: Staff,
  session: string,
  typed: { current: string; password: string },
): Promise<PasswordErrors | 'changed'> {
  if ((await tryOnce(email, new Date())) > 0) return { current: 'tooMany' }
  const right = await isPassword((await readPassword(email))?.passwordHash, typed.current)
  const wrong = passwordError(typed.password, [name, email])
  if (!right || wrong)
    return { ...(right ? {} : { current: 'wrong' }), ...(wrong ? { password: wrong } : {}) }

  await setPassword(id, await hashPassword(typed.password))
  await endOtherSessions(id, hashOf(session))
  await forgiveTries(email)
  return 'changed'
}
