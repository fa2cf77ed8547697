import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hideSmall } from '#insight/small-numbers.ts'

const tables = fc.array(fc.nat(30), { minLength: 2, maxLength: 11 }).filter((counts) => total(counts) >= 10)

test('a count from one to four is never shown', () => {
  fc.assert(
    fc.property(tables, (counts) => {
      for (const shown of hideSmall(counts)) expect([1, 2, 3, 4]).not.toContain(shown)
    }),
  )
})

test('what is shown is what was counted', () => {
  fc.assert(
    fc.property(tables, (counts) => {
      hideSmall(counts).forEach((shown, place) => expect([undefined, counts[place]]).toContain(shown))
    }),
  )
})

test('nobody who subtracts what is shown from the total is left with a single count, or with fewer than five', () => {
  fc.assert(
    fc.property(tables, (counts) => {
      const shown = hideSmall(counts)
      const hidden = counts.filter((_, place) => shown[place] === undefined)
      if (hidden.length > 0) {
        expect(hidden.length).toBeGreaterThan(1)
        expect(total(counts) - total(shown.filter((count) => count !== undefined))).toBeGreaterThanOrEqual(5)
      }
    }),
  )
})

test.each([
  { options: 2, answers: [10, 11, 12, 13, 20] },
  { options: 3, answers: [5, 6, 7, 9, 10, 11, 13, 16] },
  { options: 4, answers: [5, 6, 9, 10, 12, 15] },
  { options: 5, answers: [5, 6, 8, 10, 12] },
  { options: 6, answers: [6, 10, 11] },
])('somebody who knows the rule by heart cannot name a hidden count out of $options options', (given) => {
  for (const answers of given.answers) {
    const published = new Map<string, number[][]>()
    for (const counts of splits(answers, given.options)) {
      const page = JSON.stringify(hideSmall(counts).map((shown) => shown ?? 'hidden'))
      published.set(page, [...(published.get(page) ?? []), counts])
    }
    for (const [page, possible] of published) expect(named(page, possible)).toEqual([])
  }
})

test('one rare answer hides its neighbour too, and leaves the rest', () => {
  expect(hideSmall([40, 31, 12, 2])).toEqual([40, 31, undefined, undefined])
  expect(hideSmall([12, 0, 0])).toEqual([12, 0, 0])
  expect(hideSmall([7, 3])).toEqual([undefined, undefined])
})

/** The hidden places that hold the same number in every table that would have been published like this. */
function named(page: string, possible: readonly number[][]): string[] {
  return (JSON.parse(page) as (number | 'hidden')[]).flatMap((shown, place) => {
    const values = new Set(possible.map((counts) => counts[place]))
    return shown === 'hidden' && values.size === 1
      ? [`${page}: option ${place} is ${[...values].join()}`]
      : []
  })
}

function splits(answers: number, options: number): number[][] {
  if (options === 1) return [[answers]]
  return Array.from({ length: answers + 1 }, (_, first) =>
    splits(answers - first, options - 1).map((rest) => [first, ...rest]),
  ).flat()
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
