import { letterRow } from '#mail/letter.ts'
import { writeLetter } from '#mail/words.ts'
import { hashOf, newSecret } from '../secrets.ts'
import { asAddress, everyRole, isAddress, type Role } from '../staff.ts'
import { insertInvitation } from './store.ts'

/** Time for a letter to be read after a week away. */
const LASTS = 8 * 24 * 60 * 60_000

export interface InviteErrors {
  readonly email?: 'missing' | 'notAnEmail' | 'taken'
  readonly roles?: 'missing'
}
export type Invited = { readonly link: string } | { readonly errors: InviteErrors }

/** Invites somebody to the team, by a letter and by the link it holds. An earlier link for the address no longer works. */
export function invite(typed: string, roles: readonly string[], site: string): Promise<Invited> {
  const email = asAddress(typed)
  const known = everyRole.filter((role) => roles.includes(role))
  const errors: InviteErrors = {
    ...(email === '' ? { email: 'missing' } : isAddress(email) ? {} : { email: 'notAnEmail' }),
    ...(known.length === 0 ? { roles: 'missing' } : {}),
  }
  if (Object.keys(errors).length > 0) return Promise.resolve({ errors })
  return send({ email, roles: known, again: false }, site)
}

/** Lets somebody who lost the way in start again: a new password and a new second factor. */
export function inviteAgain(email: string, site: string): Promise<Invited> {
  return send({ email, roles: [], again: true }, site)
}

async function send(
  to: { email: string; roles: readonly Role[]; again: boolean },
  site: string,
): Promise<Invited> {
  const token = newSecret()
  const link = new URL(`/team/join/${token}/`, site).href
  const letter = writeLetter(to.email, 'en', `team:access.letter.${to.again ? 'again' : 'invite'}`, { link })
  const row = { ...to, tokenHash: hashOf(token), expiresAt: new Date(Date.now() + LASTS) }
  return (await insertInvitation(row, letterRow(letter))) ? { link } : { errors: { email: 'taken' } }
}
