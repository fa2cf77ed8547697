import { english } from '#i18n/languages.ts'

const zone = { timeZone: 'Europe/London' }
const day = new Intl.DateTimeFormat(english.tag, { dateStyle: 'medium', ...zone })
const moment = new Intl.DateTimeFormat(english.tag, { dateStyle: 'full', timeStyle: 'short', ...zone })

/** `24 Nov 2026` in Coventry. */
export const asDay = (date: Date): string => day.format(date)

/** `Tuesday 24 November 2026 at 14:08` in Coventry. */
export const asMoment = (date: Date): string => moment.format(date)
