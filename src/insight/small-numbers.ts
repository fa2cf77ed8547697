/** No count, share or rate is shown of fewer answers than this (`domain.md` 3.7). */
export const FEWEST_ANSWERS = 10

/** A count below this, other than none at all, could point at a person (`domain.md` 3.7). */
export const SMALLEST_COUNT = 5

/** A count, or undefined where it is hidden. */
export type Shown = number | undefined

/**
 * Hides the counts of a table that could point at a person, and enough others that none can be worked out from the
 * total and what is shown, not even by somebody who knows this rule (`domain.md` 3.7, 1 and 2):
 * - a count of 1 to 4 is hidden;
 * - while what is hidden is one count alone, is fewer than 5 answers, or has a sum that small counts can only have in one
 *   way (all ones, all fours), the nearest count in the table is hidden as well. It is chosen by its place, never by its
 *   size, because a choice by size would give the size away;
 * - where that leaves nothing but zeros, those are hidden too: otherwise they would say which of the others are small.
 *
 * The counts are of answers that exclude each other and add up to a total of at least 5.
 */
export function hideSmall(counts: readonly number[]): readonly Shown[] {
  const hidden = new Set(places(counts).filter((place) => isSmall(counts[place])))
  if (hidden.size === 0) return counts
  while (givesAway(counts, hidden)) {
    const next = nearest(counts, hidden)
    if (next === undefined) break
    hidden.add(next)
  }
  const nothingLeft = nearest(counts, hidden) === undefined
  return counts.map((count, place) => (nothingLeft || hidden.has(place) ? undefined : count))
}

/** Whether a count may stand by itself, where it is not part of a total that is known. */
export function isSmall(count: number | undefined): boolean {
  return count !== undefined && count > 0 && count < SMALLEST_COUNT
}

function givesAway(counts: readonly number[], hidden: ReadonlySet<number>): boolean {
  const sum = [...hidden].reduce((total, place) => total + (counts[place] ?? 0), 0)
  const allOnes = sum <= hidden.size
  const allFours = sum === hidden.size * (SMALLEST_COUNT - 1)
  return hidden.size < 2 || sum < SMALLEST_COUNT || allOnes || allFours
}

/** The shown count above zero that is nearest to a hidden one; of two as near, the first. */
function nearest(counts: readonly number[], hidden: ReadonlySet<number>): number | undefined {
  const distance = (place: number) => Math.min(...[...hidden].map((other) => Math.abs(other - place)))
  return places(counts)
    .filter((place) => !hidden.has(place) && (counts[place] ?? 0) > 0)
    .sort((a, b) => distance(a) - distance(b))[0]
}

const places = (counts: readonly number[]): number[] => [...counts.keys()]
