import { expect, test } from 'vitest'
import type { Choice } from '#engine/form.ts'
import { questionResult } from '#insight/question.ts'

const control: Choice = {
  kind: 'scale',
  options: ['as-much', 'enough', 'some', 'none', 'prefer-not'],
  measure: { id: 'control', good: ['as-much', 'enough'], leftOut: ['prefer-not'] },
}

const answered = (...counts: number[]) =>
  questionResult(control, new Map(control.options.map((option, place) => [option, counts[place] ?? 0])))

test('of nine people nothing is shown but that there are nine', () => {
  expect(answered(9, 0, 0, 0, 30)).toEqual({ base: 9, options: undefined, leftOut: [], measure: undefined })
})

test('of ten people the share of good answers is shown with its interval', () => {
  const { measure, options } = answered(5, 0, 5, 0)

  expect(measure?.share).toBe(0.5)
  expect(measure?.low).toBeCloseTo(0.2366, 4)
  expect(measure?.high).toBeCloseTo(0.7634, 4)
  expect(options?.map(({ count }) => count)).toEqual([5, 0, 5, 0])
  expect(options?.map(({ share }) => share)).toEqual([0.5, 0, 0.5, 0])
})

test('those who would rather not say are in no share and no base', () => {
  const { base, leftOut, options } = answered(20, 10, 5, 5, 8)

  expect(base).toBe(40)
  expect(options?.map(({ option }) => option)).not.toContain('prefer-not')
  expect(leftOut).toEqual([{ option: 'prefer-not', count: 8 }])
})

test('whether four people or nobody would rather not say is not told', () => {
  expect(answered(20, 10, 5, 5, 4)).toEqual(answered(20, 10, 5, 5, 0))
})

test('the share of good answers is not shown where it would say that three people were unhappy', () => {
  const { measure, options } = answered(20, 10, 0, 3)

  expect(measure).toBeUndefined()
  expect(options?.find(({ option }) => option === 'none')).toEqual({
    option: 'none',
    count: undefined,
    share: undefined,
  })
})

test.each([10, 12, 15, 17])(
  'of %i people nobody can name a hidden count, knowing the page and the rule',
  (people) => {
    const published = new Map<string, Set<number>[]>()
    for (const counts of splits(people, 4)) {
      const { options, measure } = answered(...counts)
      const page = JSON.stringify([options?.map(({ count }) => count ?? 'hidden'), measure])
      const possible = published.get(page) ?? counts.map(() => new Set<number>())
      counts.forEach((count, place) => possible[place]?.add(count))
      published.set(page, possible)
    }

    for (const [page, possible] of published) {
      const [shown] = JSON.parse(page) as [(number | 'hidden')[]]
      const named = shown.filter((count, place) => count === 'hidden' && possible[place]?.size === 1)
      expect({ page, named }).toEqual({ page, named: [] })
    }
  },
)

function splits(people: number, options: number): number[][] {
  if (options === 1) return [[people]]
  return Array.from({ length: people + 1 }, (_, first) =>
    splits(people - first, options - 1).map((rest) => [first, ...rest]),
  ).flat()
}
