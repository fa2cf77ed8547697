import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, fit for an address or a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a secret. It is too long to guess, so a fast hash is enough. */
export const hashOfSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url')
