import { randomBytes } from 'node:crypto'
import { open, pad, seal, unpad } from './box.ts'
import type { KeyRing } from './keys.ts'

const layout = 1
/** nonce 12 + tag 16 + data key 32 */
const wrappedBytes = 60

/** Where a sealed value belongs. Moved to another record, field or schema version it does not open. */
export interface Place {
  readonly table: string
  readonly id: string
  readonly field: string
  readonly schema: number
}

/**
 * Envelope encryption (`sealing.md`): the value is sealed under a data key of its own, and that key under the newest
 * key of the ring. `layout(1) | length of key id(1) | key id | wrapped data key(60) | box`.
 */
export function sealValue(ring: KeyRing, place: Place, value: unknown): Uint8Array {
  const dataKey = randomBytes(32)
  const id = Buffer.from(ring.newest.id)
  const wrapped = seal(ring.newest.key, `key|${place.id}`, dataKey)
  const box = seal(dataKey, words(place), pad(Buffer.from(JSON.stringify(value))))
  return Buffer.concat([Buffer.from([layout, id.length]), id, wrapped, box])
}

/**
 * The value that was sealed for this place.
 * @throws Error when anything was changed or moved, or when the ring no longer holds the key
 */
export function openValue(ring: KeyRing, place: Place, sealed: Uint8Array): unknown {
  const { id, wrapped, box } = partsOf(sealed)
  const dataKey = open(ring.key(id), `key|${place.id}`, wrapped)
  return JSON.parse(Buffer.from(unpad(open(dataKey, words(place), box))).toString())
}

function partsOf(sealed: Uint8Array): { id: string; wrapped: Uint8Array; box: Uint8Array } {
  if (sealed[0] !== layout) throw new Error('Sealed in a layout that is not known')
  const start = 2 + (sealed[1] ?? 0)
  return {
    id: Buffer.from(sealed.subarray(2, start)).toString(),
    wrapped: sealed.subarray(start, start + wrappedBytes),
    box: sealed.subarray(start + wrappedBytes),
  }
}

function words({ table, id, field, schema }: Place): string {
  return [table, id, field, schema].join('|')
}

/**
 * The same sealed value with its data key under the newest key of the ring; undefined when it is that already. The value
 * itself is not opened.
 * @throws Error when the ring no longer holds the key it is under
 */
export function rewrapped(ring: KeyRing, id: string, sealed: Uint8Array): Uint8Array | undefined {
  const parts = partsOf(sealed)
  if (parts.id === ring.newest.id) return undefined
  const dataKey = open(ring.key(parts.id), `key|${id}`, parts.wrapped)
  const key = Buffer.from(ring.newest.id)
  const wrapped = seal(ring.newest.key, `key|${id}`, dataKey)
  return Buffer.concat([Buffer.from([layout, key.length]), key, wrapped, parts.box])
}
