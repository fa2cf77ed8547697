const inCoventry = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })

/** The day it is in Coventry: `2026-11-24`. */
export const dayIn = (now: Date): string => inCoventry.format(now)
