import { createHash, randomBytes } from 'node:crypto'
import { isWhole, toSymbols, withCheck } from './code.ts'

/** Seven symbols and the check: 35 bits. It names a place and nothing else, and stands on posters for all to see. */
const secret = 7

export const handoutLength = secret + 1

/** A new code for a place where a form is handed out. */
export function newHandoutCode(): string {
  return withCheck(toSymbols(BigInt(`0x${randomBytes(5).toString('hex')}`), secret))
}

/** Whether symbols can be a handout code at all. */
export function isHandoutCode(code: string): boolean {
  return code.length === handoutLength && isWhole(code)
}

/** What the database knows of a handout code. */
export function handoutHash(code: string): string {
  return createHash('sha256').update(`handout|${code}`).digest('base64url')
}
