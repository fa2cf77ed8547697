import type { Language } from '#i18n/languages.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Unit } from './read.ts'

/** Writes figures as the report has them, in a language: `73.7%`, `12 in every 100,000 people`. */
export function figures({ tag }: Language, t: Translate) {
  const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 3, numberingSystem: 'latn' })
  const oneDecimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 1, numberingSystem: 'latn' })
  return {
    bare: (value: number) => plain.format(value),
    full: (value: number, unit: Unit) => t(`performance:unit.${unit}`, { value: plain.format(value) }),
    /** In a column whose heading names the unit. */
    short: (value: number, unit: Unit) =>
      unit === 'percent'
        ? t('performance:unit.percent', { value: plain.format(value) })
        : plain.format(value),
    share: (percent: number) => t('performance:unit.percent', { value: oneDecimal.format(percent) }),
  }
}

export type Figures = ReturnType<typeof figures>
