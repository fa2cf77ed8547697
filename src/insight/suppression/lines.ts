import { LOWEST, type Floors } from './floors.ts'
import type { Published, ShareOf, Together } from './published.ts'
import { quarterOf } from './periods.ts'
import { isLargeEnough, joined, type Grouping, type Item } from './together.ts'

/**
 * Counts neighbours together for the lowest floor there may be, and those groups for a reader’s own: what readers with
 * different floors see then fits together, and no difference of the two is too small.
 */
export function grouped(line: readonly Item[], { cell }: Floors, grouping: Grouping): readonly Item[] {
  return grouping(grouping(line, LOWEST.cell), cell)
}

/**
 * Two lines that stay apart, such as good options and others, unless one of them is as a whole too small to be known of.
 */
export function groupedApart(
  [one, other]: readonly [readonly Item[], readonly Item[]],
  { cell }: Floors,
  grouping: Grouping,
): readonly Item[] {
  const apart = (floor: number, lines: readonly (readonly Item[])[]) =>
    lines.every((line) => isLargeEnough(line.reduce(joined, { ids: [], cells: [0] }), floor))
      ? lines.map((line) => grouping(line, floor))
      : [grouping(lines.flat(), floor)]
  return apart(cell, apart(LOWEST.cell, [one, other])).flat()
}

/** Months in their quarters: quarters are joined first, and months only within what was joined. */
export function groupedInTime(
  months: readonly Item[],
  { cell }: Floors,
  grouping: Grouping,
): { quarters: readonly Item[]; months: readonly Item[] } {
  const inQuarters = Object.values(Object.groupBy(months, ({ ids: [month = ''] }) => quarterOf(month)))
  const line = inQuarters.flatMap((some) => (some ? [some.reduce(joined)] : []))
  const lowest = grouping(line, LOWEST.cell)
  const inside = (line: readonly Item[], quarter: Item) => line.filter(({ ids }) => within(ids, quarter))
  const fine = lowest.flatMap((quarter) => grouping(inside(months, quarter), LOWEST.cell))
  const quarters = grouping(lowest, cell)
  return { quarters, months: quarters.flatMap((quarter) => grouping(inside(fine, quarter), cell)) }
}

function within(ids: readonly string[], quarter: Item): boolean {
  return ids.every((id) => quarter.ids.includes(id))
}

export function asShare({ ids, cells: [good = 0, others = 0] }: Item): ShareOf {
  return { ids, good, of: good + others }
}

export function asTogether({ ids, cells: [answers = 0] }: Item): Together {
  return { ids, answers }
}

/** How many answered in each quarter. */
export function byQuarter(
  frequencies: readonly { readonly month: string; readonly answers: number }[],
): Published['quarters'] {
  const found = Object.groupBy(frequencies, ({ month }) => quarterOf(month))
  return Object.entries(found)
    .map(([quarter, some = []]) => ({
      quarter,
      answers: some.reduce((sum, { answers }) => sum + answers, 0),
    }))
    .sort((a, b) => a.quarter.localeCompare(b.quarter))
}
