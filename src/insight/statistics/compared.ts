import { wilson, type Interval } from '../wilson.ts'

/** Better or worse, never up or down; `unclear` is "no clear difference". */
export type Compared = 'better' | 'worse' | 'unclear'

/**
 * One share of good answers beside another. They differ only if their 95 % intervals do not overlap (`domain.md` 3.6), a
 * rule that is stricter than a test at 5 %: two draws from one truth are told apart in fewer than one case of a hundred.
 */
export function compared(good: number, of: number, otherGood: number, otherOf: number): Compared {
  return besides(wilson(good, of), wilson(otherGood, otherOf))
}

/** A share beside a figure without an interval of its own, such as a national one: it differs if it lies outside. */
export function besideFigure(interval: Interval, figure: number): Compared {
  return besides(interval, { low: figure, high: figure })
}

function besides(one: Interval, other: Interval): Compared {
  if (one.low > other.high) return 'better'
  return one.high < other.low ? 'worse' : 'unclear'
}
