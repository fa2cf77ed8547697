import { randomUUID } from 'node:crypto'
import { DatabaseRefused } from '#db/connect.ts'
import { guessedRight, guessedWrong, mayGuess } from './guesses.ts'
import { hashPassword, isPassword, leastCharacters, mostCharacters } from './passwords.ts'
import { roles } from './roles.ts'
import { hashOfSecret, newSecret } from './secret.ts'
import { hasStaff, isInvited, replaceInvitation, spendInvitation, staffByEmail } from './store.ts'

/** An invitation is used the day it is made. */
const invitationLasts = 24 * 60 * 60_000

/** A one-time token for the first account, with every role; undefined when somebody has an account. */
export async function firstInvitation(now: Date): Promise<string | undefined> {
  if (await hasStaff()) return undefined
  const token = newSecret()
  await replaceInvitation(hashOfSecret(token), [...roles], new Date(now.getTime() + invitationLasts))
  return token
}

export interface Joining {
  readonly name: string
  readonly email: string
  readonly password: string
}

export type JoinError = 'name' | 'email' | 'password' | 'link'

/** Whether a link can still be used. Looking does not spend it. */
export function canJoin(token: string, now: Date): Promise<boolean> {
  return isInvited(hashOfSecret(token), now)
}

/** Makes an account with a one-time link: the id of the new person, or what is wrong. */
export async function join(
  token: string,
  { name, email, password }: Joining,
  now: Date,
): Promise<{ id: string } | { errors: readonly JoinError[] }> {
  const errors: JoinError[] = []
  if (!name) errors.push('name')
  if (!/^\S+@\S+\.\S+$/.test(email)) errors.push('email')
  if ([...password].length < leastCharacters || password.length > mostCharacters) errors.push('password')
  if (errors.length > 0) return { errors }

  const person = {
    id: randomUUID(),
    name,
    email: email.toLowerCase(),
    passwordHash: await hashPassword(password),
  }
  return (await spend(token, now, person)) ? { id: person.id } : { errors: ['link'] }
}

/** The id of the person with this address and password; undefined for either wrong; 'wait' after too many tries. */
export async function signIn(
  email: string,
  password: string,
  now: number,
): Promise<string | 'wait' | undefined> {
  const account = email.toLowerCase()
  if (!mayGuess(account, now)) return 'wait'
  const person = await staffByEmail(account)
  if (person && (await isPassword(password, person.passwordHash))) {
    guessedRight(account)
    return person.id
  }
  if (!person) await isPassword(password, undefined)
  guessedWrong(account, now)
  return undefined
}

async function spend(
  token: string,
  now: Date,
  person: Parameters<typeof spendInvitation>[2],
): Promise<boolean> {
  try {
    return await spendInvitation(hashOfSecret(token), now, person)
  } catch (error) {
    // 23505: the address has an account already. Saying so would tell who has one.
    if (error instanceof DatabaseRefused && error.code === '23505') return false
    throw error
  }
}
