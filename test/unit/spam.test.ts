import { expect, test } from 'vitest'
import { asksAgain } from '#submissions/spam.ts'

const person = { trap: '', written: ['They were kind'], began: 0, now: 60_000, pages: 11, asked: false }
const link = ['Buy at https://pills.example']

test('a person who takes a minute is not asked twice, whatever they write', () => {
  expect(asksAgain(person)).toBe(false)
  expect(asksAgain({ ...person, written: link })).toBe(false)
})

test('what fills in the field that nobody sees is asked once more', () => {
  expect(asksAgain({ ...person, trap: 'https://buy.example' })).toBe(true)
})

test('a link that needs a few seconds for eleven pages is asked once more', () => {
  expect(asksAgain({ ...person, written: link, now: 4_999 })).toBe(true)
  expect(asksAgain({ ...person, written: link, now: 5_000 })).toBe(false)
})

test('someone whose program fills in forms for them may be as quick as it is', () => {
  expect(asksAgain({ ...person, now: 200 })).toBe(false)
})

test('nobody is asked a third time, so no answer of a person is ever lost', () => {
  expect(asksAgain({ ...person, trap: 'filled in by a browser', now: 1, asked: true })).toBe(false)
})
