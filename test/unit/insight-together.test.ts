import fc from 'fast-check'
import { expect, test } from 'vitest'
import { floorsFor, LOWEST } from '#insight/suppression/floors.ts'
import { together, type Item } from '#insight/suppression/together.ts'

const line = (counts: readonly (readonly number[])[]): readonly Item[] =>
  counts.map((cells, place) => ({ ids: [String(place)], cells }))

test('groups add up to the whole, leave nothing out, and each cell is large enough', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 9 }), (counts) => {
      const groups = together(line(counts), 5)
      expect(groups.flatMap(({ cells }) => cells).every((count) => count >= 5)).toBe(true)
      if (groups.length > 0)
        expect(groups.flatMap(({ ids }) => ids)).toEqual(counts.map((_, place) => String(place)))
    }),
  )
})

test.each([
  { things: 3, most: 24 },
  { things: 4, most: 20 },
])(
  'in every world of $things counts somebody who knows the rule itself cannot name a count under the floor',
  ({ things, most }) => {
    const seen = new Map<string, number[][]>()
    for (const world of worlds(things, most)) {
      const shown = together(line(world.map((count) => [count])), 5)
      // That nothing can be shown says that the whole is under the floor, and not how it is made up.
      if (shown.length > 0) remember(seen, JSON.stringify(shown), world)
    }
    for (const [shown, alike] of seen)
      for (let place = 0; place < things; place += 1) {
        const values = new Set(alike.map((world) => world[place] ?? 0))
        const [only = 0] = values
        expect(values.size > 1 || only >= 5, `${shown} gives ${only} away`).toBe(true)
      }
  },
)

function worlds(things: number, most: number): number[][] {
  if (things === 0) return [[]]
  return worlds(things - 1, most).flatMap((rest) =>
    // A world is every one of so many people: none is left out that would look the same.
    Array.from({ length: most + 1 - total(rest) }, (_, count) => [...rest, count]),
  )
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

function remember(seen: Map<string, number[][]>, shown: string, world: number[]): void {
  const alike = seen.get(shown)
  if (alike) alike.push(world)
  else seen.set(shown, [world])
}

test('a setting may raise a floor, and never lower it', () => {
  expect(floorsFor('staff', { FLOOR_STAFF_CELL: '7', FLOOR_STAFF_BASE: '2' })).toEqual({ base: 10, cell: 7 })
  expect(floorsFor('staff', { FLOOR_STAFF_CELL: 'none' })).toEqual(LOWEST)
  expect(floorsFor('public', {})).toEqual({ base: 30, cell: 10 })
})
