import { expect, test } from 'vitest'
import { wayBack } from '#auth/guard.ts'
import { passwordError } from '#auth/password.ts'
import { pauses } from '#auth/tries.ts'

test('tries cost more and more, up to a quarter of an hour', () => {
  expect(pauses.slice(0, 4), 'forgotten capitals cost nothing').toEqual([0, 0, 0, 0])
  expect([...pauses].sort((a, b) => a - b)).toEqual(pauses)
  expect(pauses.at(-1)).toBe(15 * 60)
})

test.each([
  ['', 'missing'],
  ['eleven char', 'tooShort'],
  ['twelve chars', undefined],
  ['only lower case words', undefined],
  ['🌻'.repeat(11), 'tooShort'],
  ['blue '.repeat(41), 'tooLong'],
  ['canal basin lantern', undefined],
  ['passwordpassword', 'common'],
  ['Sunflower2024!', 'common'],
  ['qwertyuiopas', 'common'],
  ['123456789012', 'common'],
  ['aaaaaaaaaaaaaa', 'common'],
  ['Farah.Khan.2026', 'common'],
])('a password is judged by its length and by what guessers try first: %s', (password, error) => {
  expect(passwordError(password, ['Farah Khan', 'farah.khan@example.org'])).toBe(error)
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
