import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { isWhole, toNumber, toSymbols, withCheck } from './code.ts'
import { ringInUse, type KeyRing } from '#sealing/keys.ts'

/**
 * A slip code is 77 random bits, 18 bits that prove it is ours, and the check: 20 symbols, five groups of four. What
 * proves it is an HMAC under a key derived from a sealing key, so nothing is written down when slips are printed: there
 * is no row that could join a slip to a day, a place or a person.
 */
const randomBits = 77n
const proofBits = 18n

export const slipLength = Number((randomBits + proofBits) / 5n) + 1

/** A new code for one slip. */
export function newSlipCode(ring: KeyRing = ringInUse()): string {
  const random = BigInt(`0x${randomBytes(10).toString('hex')}`) >> (80n - randomBits)
  const value = (random << proofBits) | proof(ring.newest.key, random)
  return withCheck(toSymbols(value, slipLength - 1))
}

/** Whether a code is whole and was made with one of our keys. A guess passes once in 262,144 tries. */
export function isSlipCode(code: string, ring: KeyRing = ringInUse()): boolean {
  const value = toNumber(code.slice(0, slipLength - 1))
  const shown = value & ((1n << proofBits) - 1n)
  // Every key is tried, and for every code: the time it takes tells nothing.
  const proofs = ring.all.map((key) => proof(key, value >> proofBits))
  return proofs.includes(shown) && code.length === slipLength && isWhole(code)
}

/** What the database knows of a slip: enough to take one answer for each, and to find that answer by the code. */
export function slipHash(code: string): string {
  return createHash('sha256').update(`slip|${code}`).digest('base64url')
}

function proof(sealingKey: Uint8Array, random: bigint): bigint {
  const key = new Uint8Array(hkdfSync('sha256', sealingKey, '', 'slip', 32))
  const mac = createHmac('sha256', key).update(random.toString(16)).digest()
  return BigInt(mac.readUIntBE(0, 3)) >> (24n - proofBits)
}
