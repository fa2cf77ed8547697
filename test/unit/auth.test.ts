import { afterEach, expect, test, vi } from 'vitest'
import { wayBack } from '#auth/guard.ts'
import { passwordError } from '#auth/password.ts'
import { countTry, forgetTries, waitFor } from '#auth/tries.ts'

afterEach(() => vi.unstubAllEnvs())

test('five tries are free, then each costs twice the wait of the one before, up to a quarter of an hour', () => {
  const waits: number[] = []
  let now = 1_000
  for (let count = 0; count < 12; count++) {
    now += waitFor('farah', now)
    countTry('farah', now)
    waits.push(waitFor('farah', now) / 1_000)
  }

  expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900])
})

test('one person’s wrong passwords do not slow a colleague down, and a right one forgives them', () => {
  for (let count = 0; count < 6; count++) countTry('ben', 1_000)

  expect(waitFor('ben', 1_000)).toBeGreaterThan(0)
  expect(waitFor('carys', 1_000)).toBe(0)

  forgetTries('ben')
  expect(waitFor('ben', 1_000)).toBe(0)
})

test('wrong passwords of an hour ago are forgotten', () => {
  for (let count = 0; count < 9; count++) countTry('dele', 1_000)

  expect(waitFor('dele', 1_000 + 3_600_000)).toBe(0)
})

test('a load test that switches limits off never waits', () => {
  vi.stubEnv('RATE_LIMITS', 'off')
  for (let count = 0; count < 9; count++) countTry('load', 1_000)

  expect(waitFor('load', 1_000)).toBe(0)
})

test('a flood of made-up names does not grow the memory, and pushes nobody out who is trying now', () => {
  for (let count = 0; count < 12_000; count++) countTry(`made-up-${count}`, 1_000)
  for (let count = 0; count < 6; count++) countTry('elin', 1_000)

  expect(waitFor('elin', 1_000)).toBeGreaterThan(0)
})

test.each([
  ['', 'missing'],
  ['eleven char', 'tooShort'],
  ['twelve chars', undefined],
  ['only lower case words', undefined],
  ['🌻'.repeat(11), 'tooShort'],
  ['x'.repeat(201), 'tooLong'],
])('a password is judged by its length alone: %s', (password, error) => {
  expect(passwordError(password)).toBe(error)
})

test.each([
  ['/team/insight/experience/', '/team/insight/experience/'],
  [null, '/team/'],
  ['/en/', '/team/'],
  ['/team/../en/', '/team/'],
  ['//evil.example/team/', '/team/'],
  ['/\\evil.example/team/', '/team/'],
  ['https://evil.example/team/', '/team/'],
  ['https://here.invalid:x', '/team/'],
  ['javascript:alert(1)', '/team/'],
])('someone who signs in comes back to the team’s own pages only: %s', (next, back) => {
  expect(wayBack(next)).toBe(back)
})
