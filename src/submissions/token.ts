import { createHash, hkdfSync, randomBytes } from 'node:crypto'

/** A new secret for a draft: 256 random bits, held by the browser alone. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database knows of a token. */
export const hashOfToken = (token: string): string => sha256(`draft|${token}`)

/** The key a form's last page carries, so that a repeated press is recognised after draft and cookie are gone. */
export const sendingKey = (token: string): string => sha256(`sending|${token}`)

/** What the database knows of a sending key. */
export const hashOfSendingKey = (key: string): string => sha256(`sent|${key}`)

/** The 32-byte key that seals a draft (HKDF, RFC 5869). */
export function draftKey(token: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', token, '', 'draft', 32))
}

function sha256(value: string): string {
  return createHash('sha256').update(value).digest('base64url')
}
