import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
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
  return keyOf(code, ring) !== undefined && code.length === slipLength && isWhole(code)
}

/**
 * What the database knows of a slip: enough to take one answer for each, and to find that answer by the code. The hash is
 * made with the key that proves the slip, so a copy of the database leads nobody from a slip to an answer, and a new key
 * in the ring changes nothing for slips that are out.
 */
export function slipHash(code: string, ring: KeyRing = ringInUse()): string {
  const key = keyOf(code, ring)
  if (!key) throw new Error('A code that is not a slip has no hash')
  return createHmac('sha256', derived(key, 'slip hash')).update(code).digest('base64url')
}

/** The key that proves a slip. Every key is tried, and for every code: the time it takes tells nothing. */
function keyOf(code: string, ring: KeyRing): Uint8Array | undefined {
  const value = toNumber(code.slice(0, slipLength - 1))
  const shown = value & ((1n << proofBits) - 1n)
  const proving = ring.all.map((key) => ({ key, proves: proof(key, value >> proofBits) === shown }))
  return proving.find(({ proves }) => proves)?.key
}

function proof(sealingKey: Uint8Array, random: bigint): bigint {
  const mac = createHmac('sha256', derived(sealingKey, 'slip')).update(random.toString(16)).digest()
  return BigInt(mac.readUIntBE(0, 3)) >> (24n - proofBits)
}

function derived(sealingKey: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', sealingKey, '', purpose, 32))
}
