import { expect, test } from 'vitest'
import { agreement } from '#insight/themes/kappa.ts'
import { scoresOf } from '#insight/themes/scores.ts'

/** Two lists of codes from a table of how often the first coder said the row where the second said the column. */
function coders(table: readonly (readonly number[])[]): [string[], string[]] {
  const pairs = table.flatMap((row, a) =>
    row.flatMap((times, b) => Array.from({ length: times }, () => [String(a), String(b)])),
  )
  return [pairs.map(([a = '']) => a), pairs.map(([, b = '']) => b)]
}

test.each([
  {
    source: '50 grant proposals, two readers',
    table: [
      [20, 5],
      [10, 15],
    ],
    kappa: 0.4,
  },
  {
    source: 'same agreement, unlike marginals (Smeeton 1985)',
    table: [
      [45, 15],
      [25, 15],
    ],
    kappa: 3 / 23,
  },
  {
    source: 'same agreement, unlike marginals (Smeeton 1985)',
    table: [
      [25, 35],
      [5, 35],
    ],
    kappa: 7 / 27,
  },
  {
    source: 'diagnoses (Fleiss 1981, table 13.1)',
    table: [
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ],
    kappa: 23 / 34,
  },
])('agreement beyond chance is as published: $source', ({ table, kappa }) => {
  expect(agreement(...coders(table)).kappa).toBeCloseTo(kappa, 9)
})

test('two who agree on everything agree wholly; where nothing could differ nothing is claimed', () => {
  expect(agreement(['a', 'b', 'a'], ['a', 'b', 'a'])).toEqual({ of: 3, agreed: 1, kappa: 1 })
  expect(agreement(['a', 'a'], ['a', 'a']).kappa).toBeUndefined()
  expect(agreement([], []).kappa).toBeUndefined()
})

test('of three themes suggested two were right, and four were there to find', () => {
  const scores = scoresOf([
    { suggested: ['late', 'kind'], decided: ['late', 'money'] },
    { suggested: ['break'], decided: ['break', 'late'] },
    { suggested: [], decided: [] },
  ])
  expect(scores).toEqual({ precision: 2 / 3, recall: 2 / 4, suggested: 3, found: 4, both: 2 })
  expect(scoresOf([]).precision).toBeUndefined()
})
