import fc from 'fast-check'
import { expect, test } from 'vitest'
import { open, pad, seal, unpad } from '#sealing/box.ts'
import { isKeyedHash, keyedHashes } from '#sealing/derived.ts'
import { keyRing } from '#sealing/keys.ts'
import { openValue, sealValue } from '#sealing/record.ts'

const key = (fill: number) => Buffer.alloc(32, fill)
const base64 = (fill: number) => key(fill).toString('base64')
const ring = keyRing(JSON.stringify({ k1: base64(1) }))
const place = { table: 'responses', id: 'a', field: 'sealed', schema: 1 }

test('what is sealed opens again, whatever it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const same = JSON.parse(JSON.stringify(value)) as unknown
      expect(openValue(ring, place, sealValue(ring, place, value))).toEqual(same)
    }),
  )
})

test('a box with any bit flipped does not open', () => {
  const sealed = sealValue(ring, place, { comment: 'Thank you' })
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.nat(7), (byte, bit) => {
      const changed = Buffer.from(sealed)
      changed[byte] = (changed[byte] ?? 0) ^ (1 << bit)
      expect(() => openValue(ring, place, changed)).toThrow()
    }),
    { numRuns: 500 },
  )
})

test.each([{ table: 'drafts' }, { id: 'b' }, { field: 'other' }, { schema: 2 }])(
  'a box moved to another place (%o) does not open',
  (moved) => {
    const sealed = sealValue(ring, place, 'x')
    expect(() => openValue(ring, { ...place, ...moved }, sealed)).toThrow()
  },
)

test('after a new key is added, old and new boxes open; without the old key the old box does not', () => {
  const both = keyRing(JSON.stringify({ k1: base64(1), k2: base64(2) }))
  const old = sealValue(ring, place, 'old')

  expect(openValue(both, place, old)).toBe('old')
  expect(openValue(both, place, sealValue(both, place, 'new'))).toBe('new')
  expect(() => openValue(keyRing(JSON.stringify({ k2: base64(2) })), place, old)).toThrow('"k1"')
})

test('the length of a sealed text tells only its thousand', () => {
  expect(pad(Buffer.alloc(1)).length).toBe(pad(Buffer.alloc(1020)).length)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      expect([...unpad(pad(bytes))]).toEqual([...bytes])
    }),
  )
})

test('another key opens nothing', () => {
  expect(() => open(key(2), 'here', seal(key(1), 'here', Buffer.from('x')))).toThrow()
})

test('a key of the wrong length is named, not shown', () => {
  expect(() => keyRing('{"k9":"c2hvcnQ="}')).toThrow('The key "k9" in SEALING_KEYS is not 32 bytes long')
})

test('a keyed hash is found again after a new key is added, and says nothing under another purpose or ring', () => {
  const both = keyRing(JSON.stringify({ k1: base64(1), k2: base64(2) }))
  const [old] = keyedHashes(ring, 'address', 'amina@example.org')

  expect(keyedHashes(both, 'address', 'amina@example.org')).toContain(old)
  expect(keyedHashes(both, 'address', 'amina@example.org')[0]).not.toBe(old)
  expect(isKeyedHash(both, 'address', 'amina@example.org', old)).toBe(true)
  expect(isKeyedHash(ring, 'stop', 'amina@example.org', old)).toBe(false)
  expect(isKeyedHash(keyRing(JSON.stringify({ k9: base64(9) })), 'address', 'amina@example.org', old)).toBe(
    false,
  )
})
