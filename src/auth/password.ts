import { hash, verify } from '@node-rs/argon2'
import { isCommon } from './common.ts'
import { newSecret } from './secrets.ts'

/** OWASP's least for argon2id, which is the package's default algorithm: 19 MiB, two passes. About 30 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Length is what helps, rules about symbols are not (NIST SP 800-63B, 3.1.1). */
const SHORTEST = 12
const LONGEST = 200

/** At 30 ms each, whoever comes behind this many others waits longer than a second. */
const LONGEST_QUEUE = 30

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** Passwords are checked one after another, so that a flood of guesses cannot take the machine from residents. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  waiting++
  const mine = last.then(work).finally(() => waiting--)
  last = mine.catch(() => undefined)
  return mine
}

export type PasswordError = 'missing' | 'tooShort' | 'tooLong' | 'common'

export const tooBusy = (): boolean => waiting >= LONGEST_QUEUE

/** @param theirs the person's own name and address, which guessers try first */
export function passwordError(password: string, theirs: readonly string[] = []): PasswordError | undefined {
  const { length } = [...password]
  if (length === 0) return 'missing'
  if (length < SHORTEST) return 'tooShort'
  if (length > LONGEST) return 'tooLong'
  return isCommon(password, theirs) ? 'common' : undefined
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(asTyped(password), cost))
}

/** Nobody's password takes as long to check as anybody's: the answer does not tell who has an account. */
export async function isPassword(kept: string | undefined, password: string): Promise<boolean> {
  const against = kept ?? (await nobodys)
  const fits = await inTurn(() => verify(against, asTyped(password)))
  return fits && kept !== undefined
}

const nobodys = hashPassword(newSecret())

/** The same letters are written differently by different keyboards. */
function asTyped(password: string): string {
  return password.normalize('NFKC').slice(0, LONGEST * 2)
}
