import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grouped, isWhole, readCode, toNumber, toSymbols, withCheck } from '#submissions/codes/code.ts'
import { isHandoutCode, newHandoutCode } from '#submissions/codes/handout.ts'
import { sheetsFrom } from '#submissions/codes/print.ts'
import { isSlipCode, newSlipCode, slipHash } from '#submissions/codes/slip.ts'
import { keyRing } from '#sealing/keys.ts'

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const key = (fill: number) => Buffer.alloc(32, fill).toString('base64')
const ring = keyRing(JSON.stringify({ k1: key(1) }))

const code = fc.string({ unit: fc.constantFrom(...symbols), minLength: 1, maxLength: 30 }).map(withCheck)
const place = (length: number) => fc.nat(length - 1)

test('a code that is copied as it stands is whole', () => {
  fc.assert(
    fc.property(code, (right) => {
      expect(isWhole(right)).toBe(true)
    }),
  )
})

test('one wrong symbol is always noticed', () => {
  const wrongOne = code.chain((right) =>
    fc.tuple(fc.constant(right), place(right.length), fc.constantFrom(...symbols)),
  )
  fc.assert(
    fc.property(wrongOne, ([right, at, symbol]) => {
      fc.pre(right[at] !== symbol)
      expect(isWhole(right.slice(0, at) + symbol + right.slice(at + 1))).toBe(false)
    }),
    { numRuns: 5_000 },
  )
})

test('two symbols that changed places are always noticed, neighbours or not', () => {
  const two = code.chain((right) => fc.tuple(fc.constant(right), place(right.length), place(right.length)))
  fc.assert(
    fc.property(two, ([right, one, other]) => {
      fc.pre(right[one] !== right[other])
      const swapped = [...right]
      swapped[one] = right[other] ?? ''
      swapped[other] = right[one] ?? ''
      expect(isWhole(swapped.join(''))).toBe(false)
    }),
    { numRuns: 5_000 },
  )
})

test('every swap of neighbours in every place of a slip code is noticed', () => {
  const right = newSlipCode(ring)
  for (const [at, first] of [...right].entries()) {
    const second = right[at + 1]
    if (second === undefined || second === first) continue
    expect(isWhole(right.slice(0, at) + second + first + right.slice(at + 2))).toBe(false)
  }
})

test('a code means the same however it is typed: small letters, spaces, dashes, dots, look-alikes', () => {
  expect(readCode('k7m2-9qxd')).toBe('K7M29QXD')
  expect(readCode(' K7M2 – 9QXD. ')).toBe('K7M29QXD')
  expect(readCode('OoIiLl')).toBe('001111')
  expect(readCode('K7\u200eM2')).toBe('K7M2')
  expect(readCode('Ｋ７Ｍ２')).toBe('K7M2')
  expect(readCode('')).toBe('')
})

test('somebody who types digits of her own script is understood', () => {
  for (const digits of ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '੦੧੨੩੪੫੬੭੮੯', '૦૧૨૩૪૫૬૭૮૯'])
    expect([digits, readCode(digits)]).toEqual([digits, '0123456789'])
})

test('what is no symbol makes no code', () => {
  for (const typed of ['K7M2 U', 'K7M2é', 'ক', '<b>', '😀', 'ћ'])
    expect([typed, readCode(typed)]).toEqual([typed, undefined])
})

test('reading anything at all never fails, and reading a printed code gives the code', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void readCode(typed)))
  fc.assert(
    fc.property(code, (right) => {
      expect(readCode(grouped(right))).toBe(right)
      expect(readCode(grouped(right).toLowerCase().replaceAll('-', ' '))).toBe(right)
    }),
  )
})

test('numbers and symbols are two ways to write the same', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, (1n << 95n) - 1n), (number) => {
      expect(toNumber(toSymbols(number, 19))).toBe(number)
    }),
  )
})

test('codes are printed in fours: two groups for a place, five for a slip', () => {
  expect(grouped(newHandoutCode())).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(grouped(newSlipCode(ring))).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/)
})

test('a slip proves itself with no list of slips, and nothing else does', () => {
  for (let made = 0; made < 200; made += 1) expect(isSlipCode(newSlipCode(ring), ring)).toBe(true)
  expect(isSlipCode('', ring)).toBe(false)
  expect(isSlipCode(newHandoutCode(), ring)).toBe(false)
  expect(isHandoutCode(newSlipCode(ring))).toBe(false)
})

test('somebody who makes slips up does not get one past us', () => {
  const made = fc.string({ unit: fc.constantFrom(...symbols), minLength: 19, maxLength: 19 }).map(withCheck)
  const passed = fc.sample(made, 2_000).filter((guess) => isSlipCode(guess, ring))
  expect(passed.length).toBeLessThan(3)
})

test('slips of an old key are good while the ring holds it, and no longer', () => {
  const old = newSlipCode(ring)
  const both = keyRing(JSON.stringify({ k1: key(1), k2: key(2) }))
  const newOnly = keyRing(JSON.stringify({ k2: key(2) }))

  expect(isSlipCode(old, both)).toBe(true)
  expect(isSlipCode(newSlipCode(both), newOnly)).toBe(true)
  expect(isSlipCode(old, newOnly)).toBe(false)
})

test('no two slips are alike, and the hash of one does not hold it', () => {
  const slips = Array.from({ length: 1_000 }, () => newSlipCode(ring))
  expect(new Set(slips.map((slip) => slipHash(slip, ring))).size).toBe(1_000)
  expect(slips.some((slip) => slipHash(slip, ring).includes(slip))).toBe(false)
})

test('every symbol comes up in every place of a slip that is left to chance', () => {
  const slips = Array.from({ length: 2_000 }, () => newSlipCode(ring))
  for (let at = 0; at < 15; at += 1) expect(new Set(slips.map((slip) => slip[at])).size).toBe(32)
})

test('somebody prints from one to twenty sheets', () => {
  expect(['1', ' 20 '].map(sheetsFrom)).toEqual([1, 20])
  expect(['', '0', '21', '1.5', '-1', '1e1', '999'].map(sheetsFrom)).toEqual(Array(7).fill(undefined))
})
