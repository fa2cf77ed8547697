import { randomUUID } from 'node:crypto'
import { hashPassword, passwordError, type PasswordError } from './password.ts'
import { hashOf, newSecret } from './secrets.ts'
import { asAddress, isAddress, type Role } from './staff.ts'
import { createStaff, openFirstInvitation, readInvitation, renewStaff } from './store.ts'

/** Time to set a server up, read its messages and come back after a night. */
const FIRST_LINK_LASTS = 24 * 60 * 60_000
const FIRST_ROLES: readonly Role[] = ['administrator', 'reviewer']

const LONGEST_NAME = 100

export interface Joining {
  readonly name: string
  readonly email: string
  readonly password: string
}

export interface JoinErrors {
  readonly name?: 'missing' | 'tooLong'
  readonly email?: 'missing' | 'notAnEmail' | 'taken'
  readonly password?: PasswordError
}

export type Joined = { readonly staff: string } | { readonly errors: JoinErrors } | { readonly link: 'spent' }

/** The address that makes the first account: a new one each time, until somebody has used it. */
export async function firstAccountLink(now = new Date()): Promise<string | undefined> {
  const token = newSecret()
  const expiresAt = new Date(now.getTime() + FIRST_LINK_LASTS)
  const opened = await openFirstInvitation({ tokenHash: hashOf(token), roles: [...FIRST_ROLES], expiresAt })
  return opened ? `/team/join/${token}/` : undefined
}

/**
 * Whom a link is for, while it works: an address, or whoever is first. Opening it spends nothing: mail scanners open
 * every link.
 */
export function invitedBy(token: string, now = new Date()) {
  return readInvitation(hashOf(token), now)
}

/** Makes the account a link was for, or lets its person start again, and spends the link. */
export async function join(token: string, typed: Joining, now = new Date()): Promise<Joined> {
  const invited = await invitedBy(token, now)
  if (!invited) return { link: 'spent' }
  const email = asAddress(typed.email)
  const name = typed.name.trim()
  const errors = errorsIn({ ...typed, email, name })
  if (Object.values(errors).some(Boolean)) return { errors }

  const id = randomUUID()
  const row = { id, email, name, passwordHash: await hashPassword(typed.password), created: now }
  if (invited.again) return outcomeOf(await renewStaff(hashOf(token), row))
  const made = await createStaff(hashOf(token), row)
  if (made === 'made') return { staff: id }
  return made === 'taken' ? { errors: { email: 'taken' } } : { link: 'spent' }
}

const outcomeOf = (staff: string | undefined): Joined => (staff ? { staff } : { link: 'spent' })

function errorsIn({ name, email, password }: Joining): JoinErrors {
  return {
    name: name === '' ? 'missing' : name.length > LONGEST_NAME ? 'tooLong' : undefined,
    email: email === '' ? 'missing' : isAddress(email) ? undefined : 'notAnEmail',
    password: passwordError(password, [name, email]),
  }
}
