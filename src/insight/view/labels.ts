import { english, languageOf } from '#i18n/languages.ts'
import type { Translate } from '#i18n/translate.ts'
import { monthsAfter } from '../suppression/periods.ts'

const list = new Intl.ListFormat(english.tag)
const months = new Intl.DateTimeFormat(english.tag, { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `July to September 2026`: from the first of a month up to the first of another. */
export function periodName({ from, until }: { readonly from: string; readonly until: string }): string {
  return months.formatRange(new Date(from), new Date(monthsAfter(until, -1))).replace(/\s*–\s*/u, ' to ')
}

/** `August 2026`, or the first and the last month of several. */
export function monthsName(ids: readonly string[]): string {
  const [first = '', last = first] = [ids[0], ids.at(-1)]
  return periodName({ from: first, until: monthsAfter(last, 1) })
}

/** Names what people are told apart by, and the values that are counted together. */
export function namesFor(form: string, places: ReadonlyMap<string, string>, t: Translate) {
  const known = ['language', 'format', 'mode', 'place']
  const value = (by: string, id: string): string => {
    if (id === '') return t(by === 'place' ? 'team:insight.value.none' : 'team:insight.value.unsaid')
    if (by === 'place') return places.get(id) ?? id
    if (by === 'language') return languageOf(id)?.name ?? id
    return known.includes(by) ? t(`team:insight.value.${id}`) : t(`forms/${form}:${by}.option.${id}`)
  }
  return {
    by: (by: string) => (known.includes(by) ? t(`team:insight.by.${by}`) : t(`forms/${form}:${by}.label`)),
    group: (by: string, ids: readonly string[]) => list.format(ids.map((id) => value(by, id))),
    options: (question: string, ids: readonly string[]) =>
      list.format(ids.map((id) => t(`forms/${form}:${question}.option.${id}`))),
  }
}

export type Names = ReturnType<typeof namesFor>
