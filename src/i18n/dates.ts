/** A day in words: 24 November 2026. */
export function asDay(date: Date, tag: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

/** A date of which only the year, or the year and month, may be known: `2023`, `2023-12`, `2023-12-04`. */
export function asKnownDate(known: string, tag: string): string {
  const parts = known.split('-').length
  if (parts === 3) return asDay(new Date(known), tag)
  const month = parts === 2 ? { month: 'long' as const } : {}
  return new Intl.DateTimeFormat(tag, { year: 'numeric', ...month, timeZone: 'UTC' }).format(new Date(known))
}

/** The day it is in Coventry at a moment: `2026-11-24`. */
export function dayInCoventry(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(moment)
}

const zone = { timeZone: 'Europe/London' }

/** A moment's day in Coventry with the day of the week: Tuesday 24 November 2026. */
export function asDayOf(moment: Date, tag: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'full', ...zone }).format(moment)
}

/** A moment's time of day in Coventry, as the language writes it: 14:30. */
export function asClock(moment: Date, tag: string): string {
  return new Intl.DateTimeFormat(tag, { timeStyle: 'short', ...zone }).format(moment)
}
