import { asDay } from '#i18n/dates.ts'
import { english, type Language } from '#i18n/languages.ts'
import type { Translate } from '#i18n/translate.ts'
import { commitments } from './content.ts'
import { shown, type Words } from './parts.ts'
import type { PublicEntry } from './public.ts'

/** What is on the poster of a promise, for its page and for its PDF. */
export interface Poster {
  readonly title: Line
  readonly standing: string
  readonly when: string
  readonly parts: readonly { readonly name: string; readonly line: Line }[]
  readonly scan: string
  readonly owner: string
  /** Where it can be read, as people type it. */
  readonly address: string
  readonly link: string
  readonly colour: number
  readonly lit: 'lit' | 'half' | 'clear'
}

interface Line {
  readonly text: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

export function posterOf(
  { slug, content, standing }: PublicEntry,
  { language, t, site, words }: { language: Language; t: Translate; site: string; words: Words },
): Poster {
  const line = (part: 'title' | 'asked' | 'said' | 'did') => {
    const { text, own } = shown(part, content[part], words)
    const { tag: lang, dir } = own ? language : english
    return { text, lang, dir }
  }
  const link = `${site}${language.code}/you-said/${slug}/`
  const date = content.by ? asDay(new Date(content.by), language.tag) : ''
  return {
    title: line('title'),
    standing: t(`you-said:standing.${standing}`),
    when: t(`you-said:when.${standing}`, { date }),
    parts: [
      { name: t('you-said:part.asked'), line: line('asked') },
      { name: t('you-said:part.said'), line: line('said') },
      { name: t(`you-said:part.${standing}`), line: line('did') },
    ],
    scan: t('you-said:poster.scan'),
    owner: t('site:owner'),
    address: link.replace(/^https?:\/\//, ''),
    link,
    colour: commitments.indexOf(content.commitment),
    lit: standing === 'done' ? 'lit' : standing === 'not-possible' ? 'clear' : 'half',
  }
}
