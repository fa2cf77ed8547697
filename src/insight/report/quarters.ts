export interface Quarter {
  /** The first day: `2026-10-01`. */
  readonly first: string
  /** The day after the last. */
  readonly after: string
  /** April to June is 1. */
  readonly number: 1 | 2 | 3 | 4
  /** The council's year: `2026/27`. */
  readonly year: string
  /** The first of April of that year. */
  readonly april: string
}

/** The quarter of the council's year that begins on a day; undefined when none begins there. */
export function quarterOf(first: string): Quarter | undefined {
  const [, year = '', month = ''] = /^(20\d\d)-(01|04|07|10)-01$/.exec(first) ?? []
  if (!year) return undefined
  const number = { '04': 1, '07': 2, '10': 3, '01': 4 }[month] as Quarter['number']
  const began = Number(year) - (number === 4 ? 1 : 0)
  const after =
    number === 3 ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 3).padStart(2, '0')}-01`
  return { first, after, number, year: `${began}/${String(began + 1).slice(2)}`, april: `${began}-04-01` }
}

/** The quarters there can be a report on: the last that is over, and those before it, the newest first. */
export function quartersUntil(today: string, many = 6): readonly Quarter[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const now = year * 4 + Math.floor((month - 1) / 3)
  return Array.from({ length: many }, (_, back) => now - back).flatMap((at) => {
    const first = `${Math.floor(at / 4)}-${String((at % 4) * 3 + 1).padStart(2, '0')}-01`
    return quarterOf(first) ?? []
  })
}
