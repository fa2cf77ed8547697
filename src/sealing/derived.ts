import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { KeyRing } from './keys.ts'

/**
 * HMAC-SHA-256 of a text under keys derived from the ring for one purpose (HKDF, RFC 5869), as base64url. One for every key
 * of the ring, the newest first: write the first, and look for any of them, so that adding a key changes nothing.
 * @param purpose such as `contacts|address`: the same text gives another hash for another purpose
 */
export function keyedHashes(ring: KeyRing, purpose: string, text: string): readonly [string, ...string[]] {
  const [newest, ...older] = ring.everyKey().map((key) => keyedHash(derived(key, purpose), text))
  return [newest ?? '', ...older]
}

/** Whether a hash is one that `keyedHashes` makes. It takes as long whatever the hash is. */
export function isKeyedHash(ring: KeyRing, purpose: string, text: string, hash: string): boolean {
  const given = Buffer.from(hash)
  const same = keyedHashes(ring, purpose, text).filter((known) => {
    const wanted = Buffer.from(known)
    return wanted.length === given.length && timingSafeEqual(wanted, given)
  })
  return same.length > 0
}

function derived(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', purpose, 32))
}

function keyedHash(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url')
}
