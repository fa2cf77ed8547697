import type { DateAsked } from '../form.ts'
import { empty, single } from './kind.ts'
import type { Kind } from './kind.ts'

const parts = ['day', 'month', 'year'] as const

/** The first digit of the scripts people here write in: Arabic, Urdu, Gurmukhi, Gujarati, and the wide ones of Chinese keyboards. */
const zeros = [0x0660, 0x06f0, 0x0a66, 0x0ae6, 0xff10]

/** A date in three fields (`<name>-day`, …), kept as `2026-11-24`. Tells apart every way to get one wrong. */
export const date: Kind<DateAsked> = {
  errors: ['incomplete', 'shortYear', 'notADate', 'notYet'],
  read(posted, name, { past }) {
    const typed = parts.map((part) => westernDigits(single(posted, `${name}-${part}`) ?? 'twice'))
    if (typed.every((value) => value === '')) return empty
    if (typed.some((value) => value === '')) return { error: 'incomplete' }
    if (!/^[12]\d{3}$/.test(typed[2] ?? ''))
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

/** `۲۰۲۶` is `2026`; what is no digit stays as it is. */
function westernDigits(typed: string): string {
  return typed.trim().replace(/\p{Nd}/gu, (digit) => {
    const zero = zeros.find((first) => digit.charCodeAt(0) - first >= 0 && digit.charCodeAt(0) - first < 10)
    return zero === undefined ? digit : String(digit.charCodeAt(0) - zero)
  })
}

/** `['1', '2', '2026']` is `2026-02-01`; undefined when the calendar has no such day. */
function calendarDate([day = '', month = '', year = '']: readonly string[]): string | undefined {
  if (![day, month].every((value) => /^\d{1,2}$/.test(value))) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(read.valueOf()) && read.toISOString().startsWith(written) ? written : undefined
}
