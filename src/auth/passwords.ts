import { hash, verify } from '@node-rs/argon2'

/** Length is what makes a password strong; rules about its characters do not (NCSC, OWASP ASVS 6.2). */
export const leastCharacters = 12
export const mostCharacters = 200

/** OWASP's least for argon2id is 19 MiB, two passes: about 30 ms here, which is what a wrong guess costs too. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const nobodys = hash('a password that nobody has', costs)

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), costs)
}

/** Whether this is the password. Somebody unknown costs as much time as somebody who mistypes. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const right = await verify(
    passwordHash ?? (await nobodys),
    password.normalize('NFKC').slice(0, mostCharacters),
  )
  return right && passwordHash !== undefined
}
