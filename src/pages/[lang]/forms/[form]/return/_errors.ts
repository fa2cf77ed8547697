import type { Language } from '#i18n/languages.ts'
import type { Translate } from '#i18n/translate.ts'
import type { CameBack } from '#submissions/saved/come-back.ts'

/** What to say to somebody who could not come back, and at which field. */
export function errorsOf(outcome: CameBack, t: Translate, { tag }: Language) {
  if ('locked' in outcome)
    return [
      { text: t('assessment:return.error.locked', { time: timeOf(outcome.locked, tag) }), href: '#code' },
    ]
  if (!('wrong' in outcome)) return []
  const { wrong } = outcome
  return [
    { text: t(`assessment:return.error.${wrong}`), href: wrong === 'reference' ? '#reference' : '#code' },
  ]
}

/** Up to the next minute, so that nobody tries too early. */
export function timeOf(until: Date, tag: string): string {
  const minute = new Date(Math.ceil(until.valueOf() / 60_000) * 60_000)
  return new Intl.DateTimeFormat(tag, {
    timeStyle: 'short',
    timeZone: 'Europe/London',
    numberingSystem: 'latn',
  }).format(minute)
}
