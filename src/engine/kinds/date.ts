import type { DateAsked } from '../form.ts'
import { empty, single } from './kind.ts'
import type { Kind } from './kind.ts'

const parts = ['day', 'month', 'year'] as const

/** A date in three fields (`<name>-day`, …), kept as `2026-11-24`. Tells apart every way to get one wrong. */
export const date: Kind<DateAsked> = {
  errors: ['incomplete', 'shortYear', 'notADate', 'notYet'],
  read(posted, name, { past }) {
    const typed = parts.map((part) => single(posted, `${name}-${part}`) ?? 'twice')
    if (typed.every((value) => value === '')) return empty
    if (typed.some((value) => value === '')) return { error: 'incomplete' }
    if (!/^\d{4}$/.test(typed[2] ?? ''))
      return { error: /^\d{1,3}$/.test(typed[2] ?? '') ? 'shortYear' : 'notADate' }
    const answer = calendarDate(typed)
    if (!answer) return { error: 'notADate' }
    return past && answer > new Date().toISOString().slice(0, 10) ? { error: 'notYet' } : { answer }
  },
  fields(name, answer) {
    const [year = '', month = '', day = ''] = String(answer).split('-')
    return [day, month, year].map((value, place) => [`${name}-${parts[place]}`, [value]] as const)
  },
}

/** `['1', '2', '2026']` is `2026-02-01`; undefined when the calendar has no such day. */
function calendarDate([day = '', month = '', year = '']: readonly string[]): string | undefined {
  if (![day, month].every((value) => /^\d{1,2}$/.test(value))) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(read.valueOf()) && read.toISOString().startsWith(written) ? written : undefined
}
