import { expect, test } from 'vitest'
import { asksAgain } from '#submissions/spam.ts'

const person = { trap: '', began: 0, now: 60_000, pages: 11, asked: false }

test('a person who takes a minute is not asked twice', () => {
  expect(asksAgain(person)).toBe(false)
})

test('what fills in the field that nobody sees is asked once more', () => {
  expect(asksAgain({ ...person, trap: 'https://buy.example' })).toBe(true)
})

test('what needs a few seconds for eleven pages is asked once more', () => {
  expect(asksAgain({ ...person, now: 4_999 })).toBe(true)
  expect(asksAgain({ ...person, now: 5_000 })).toBe(false)
})

test('someone who knows a short form by heart may be quick', () => {
  expect(asksAgain({ ...person, pages: 1, now: 1_000 })).toBe(false)
  expect(asksAgain({ ...person, pages: 1, now: 900 })).toBe(true)
})

test('nobody is asked a third time, so no answer of a person is ever lost', () => {
  expect(asksAgain({ trap: 'filled in by a browser', began: 0, now: 1, pages: 11, asked: true })).toBe(false)
})

test('a clock that was set back costs one press', () => {
  expect(asksAgain({ ...person, now: -1 })).toBe(true)
})
