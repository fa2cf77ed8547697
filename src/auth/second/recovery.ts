import { randomInt } from 'node:crypto'
import { keyedHashes } from '#sealing/derived.ts'
import { ringInUse } from '#sealing/keys.ts'

const COUNT = 10
/** Crockford's letters, without those that look like another: 50 bits a code. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/** Codes to print, each for one time: `7K3QX-9M2DA`. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: COUNT }, () => grouped(Array.from({ length: LENGTH }, letter).join('')))
}

/** What the database may hold of somebody's code: without the sealing key nobody can try codes against it. */
export function recoveryHash(staff: string, code: string): string {
  return recoveryHashes(staff, code)[0]
}

/** The hashes a code may be kept under, one for each sealing key. */
export function recoveryHashes(staff: string, code: string): readonly [string, ...string[]] {
  return keyedHashes(ringInUse(), 'auth|recovery', `${staff}|${asPrinted(code)}`)
}

const letter = () => LETTERS[randomInt(LETTERS.length)]
const grouped = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`

function asPrinted(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^\dA-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}
