import { randomBytes, scrypt } from 'node:crypto'
import { grouped, readCode as symbolsIn, toSymbols } from '../codes/code.ts'

const CODE = 16
const REFERENCE = 10

/** A code of 80 random bits in four groups, such as `7KQ4-M2XD-9R0T-V3HB`. */
export const newCode = (): string => codeFrom(randomBytes(CODE))

/** A reference, such as `7KQ4M-2XD9R`: a label that opens nothing by itself. */
export const newReference = (): string => inFives(toSymbols(numberIn(randomBytes(8)), REFERENCE))

/** The code of 80 bits that follows from ten random bytes or more. */
export const codeFrom = (bytes: Uint8Array): string =>
  grouped(toSymbols(numberIn(bytes.subarray(0, 10)), CODE))

/** The code somebody typed, in its one way to write it; undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = symbolsIn(typed)
  return code?.length === CODE ? grouped(code) : undefined
}

/** The reference somebody typed, in the same way. */
export function readReference(typed: string): string | undefined {
  const reference = symbolsIn(typed)
  return reference?.length === REFERENCE ? inFives(reference) : undefined
}

/**
 * The secret that a reference and a code stand for, in the form of a browser's token: scrypt (RFC 7914) with 32 MB and
 * about a tenth of a second, so that guessing costs. Nothing of it is stored.
 */
export function secretOf(reference: string, code: string): Promise<string> {
  return stretched(code, `return|${reference}`)
}

/** The same from a link's secret and the word that was chosen with it. */
export function linkKeyOf(link: string, word: string): Promise<string> {
  return stretched(sameWord(word), `link|${link}`)
}

/** A word is the same in capital and small letters, and however its accents and spaces were typed. */
export function sameWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function stretched(secret: string, salt: string): Promise<string> {
  const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, cost, (error, key) => {
      if (error) reject(error)
      else resolve(key.toString('base64url'))
    })
  })
}

const inFives = (symbols: string) => `${symbols.slice(0, 5)}-${symbols.slice(5)}`

const numberIn = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
