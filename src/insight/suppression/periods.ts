import { LOWEST } from './floors.ts'

/** Months are written by their first day. A quarter is three of them. */
export interface Period {
  readonly from: string
  /** The first day of the month after the last. */
  readonly until: string
  readonly months: readonly string[]
  readonly answers: number
}

/** How many answered in a month. A list of them begins with the earliest. */
export interface Frequency {
  readonly month: string
  readonly answers: number
}

/** A table is made once so many have answered since the last one. */
export const FEWEST_IN_A_PERIOD = 50

/**
 * The periods that tables are made for: whole quarters, one period after the other, never overlapping and never changing,
 * so that no two tables can be subtracted. A period ends with the first quarter by which enough people have answered. How
 * many answered is all that decides, and that is shown anyway. `yearly`: only with the end of a financial year, for
 * answers as rare and as grave as those about safeguarding (`domain.md` 3.7, 4).
 */
export function closedPeriods(
  frequencies: readonly Frequency[],
  closedUntil: string,
  yearly = false,
): readonly Period[] {
  const least = yearly ? LOWEST.base : FEWEST_IN_A_PERIOD
  const periods: Period[] = []
  let from = frequencies[0] && quarterOf(frequencies[0].month)
  while (from && from < closedUntil) {
    const period = firstLargeEnough(frequencies, from, closedUntil, least, yearly)
    if (!period) break
    periods.push(period)
    from = period.until
  }
  return periods
}

function firstLargeEnough(
  frequencies: readonly Frequency[],
  from: string,
  closedUntil: string,
  least: number,
  yearly: boolean,
): Period | undefined {
  for (let until = monthsAfter(from, 3); until <= closedUntil; until = monthsAfter(until, 3)) {
    const period = periodOf(frequencies, from, until)
    if (period.answers >= least && (!yearly || until.endsWith('-04-01'))) return period
  }
  return undefined
}

/** What was answered from one month up to another. */
export function periodOf(frequencies: readonly Frequency[], from: string, until: string): Period {
  const inside = frequencies.filter(({ month }) => month >= from && month < until)
  return {
    from,
    until,
    months: inside.map(({ month }) => month),
    answers: inside.reduce((sum, { answers }) => sum + answers, 0),
  }
}

/** The first day of the month so many months after the one that begins on `first`. */
export function monthsAfter(first: string, months: number): string {
  const [year = 0, month = 1] = first.split('-').map(Number)
  const place = year * 12 + month - 1 + months
  return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}-01`
}

/** The first day of the quarter that a day falls into. April to June is the council’s first. */
export function quarterOf(day: string): string {
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
}
