import { createHash, randomBytes } from 'node:crypto'
import { isKeyedHash, keyedHashes } from '#sealing/derived.ts'
import { ringInUse } from '#sealing/keys.ts'

const STOP = 'contacts|stop'

/** A secret for a link: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database knows of a secret. It is random and long, so a fast hash is enough. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** What is in a subscription's link to stop: its id and a signature. */
export function stopToken(id: string): string {
  const [signature] = keyedHashes(ringInUse(), STOP, id)
  return `${id}.${signature}`
}

/** Whose link to stop it is; undefined when nobody's. */
export function subscriptionOf(token: string): string | undefined {
  const [, id, signature] = /^([\da-f-]{36})\.([\w-]{43})$/.exec(token) ?? []
  if (id === undefined || signature === undefined) return undefined
  return isKeyedHash(ringInUse(), STOP, id, signature) ? id : undefined
}

/** The whole address of a button behind a link. */
export function linkTo(button: 'confirm' | 'stop', language: string, token: string): string {
  return new URL(
    `/${language}/bulletins/${button}/${token}/`,
    process.env.SITE_URL ?? 'http://localhost:4321',
  ).href
}
