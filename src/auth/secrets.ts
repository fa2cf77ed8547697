import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link: 256 random bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What the database knows of a secret. It is random and long, so a fast hash is enough. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
