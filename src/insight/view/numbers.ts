import { english } from '#i18n/languages.ts'

const count = new Intl.NumberFormat(english.tag)
const percent = new Intl.NumberFormat(english.tag, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})
const clock = new Intl.DateTimeFormat(english.tag, { timeStyle: 'medium', timeZone: 'Europe/London' })

/** `1,204` */
export const asCount = (answers: number): string => count.format(answers)

/** `62.4%`: survey measures have one decimal (`domain.md` 3.2). */
export const asPercent = (share: number): string => percent.format(share)

/** `14:03:27` in Coventry. */
export const asClock = (moment: Date): string => clock.format(moment)
