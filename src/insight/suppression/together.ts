/** One thing in a row of things that exclude each other, with its counts: one, or the good answers and the others. */
export interface Item {
  readonly ids: readonly string[]
  readonly cells: readonly number[]
}

/**
 * Counts neighbours together until every count is of at least `floor` people, and gives no count of fewer. Nothing is
 * hidden, so nothing can be worked out by subtraction: what is shown adds up to the whole, and whoever knew each shown
 * number exactly would still know no part of it. If even all of them together are too few, there is nothing to show.
 *
 * Things are joined by their place, never by their size, because a choice by size would give the sizes away: from the
 * start, each group ends as soon as it is large enough, and what is left over at the end joins the last group. A count of
 * nobody is too small as well: that everybody in a group gave one answer says what each of them answered.
 */
export function together(line: readonly Item[], floor: number): readonly Item[] {
  const groups: Item[] = []
  let open: Item | undefined
  for (const item of line) {
    open = open ? joined(open, item) : item
    if (!isLargeEnough(open, floor)) continue
    groups.push(open)
    open = undefined
  }
  const last = groups.pop()
  if (!last) return []
  return [...groups, open ? joined(last, open) : last]
}

export function joined(one: Item, other: Item): Item {
  const cells = one.cells.map((count, place) => count + (other.cells[place] ?? 0))
  return { ids: [...one.ids, ...other.ids], cells }
}

export function isLargeEnough({ cells }: Item, floor: number): boolean {
  return cells.every((count) => count >= floor)
}

/** How neighbours are counted together. Tests put worse ways in its place. */
export type Grouping = typeof together
