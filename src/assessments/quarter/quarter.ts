import { dayIn } from '../work/today.ts'

export { countOutcomes, countWaits } from './store.ts'

/** The first day of the quarter of a day; quarters of the council's year begin where those of the calendar do. */
export function quarterOf(now: Date): string {
  const [year = '', month = '1'] = dayIn(now).split('-')
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1
  return `${year}-${String(first).padStart(2, '0')}-01`
}

/** The quarter before. */
export function quarterBefore(now: Date): string {
  const before = new Date(`${quarterOf(now)}T12:00:00Z`)
  before.setUTCDate(0)
  return quarterOf(before)
}
