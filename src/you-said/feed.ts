import { Feed } from 'feed'
import type { Language } from '#i18n/languages.ts'
import type { Translate } from '#i18n/translate.ts'
import { shown, type Words } from './parts.ts'
import type { PublicEntry } from './public.ts'

interface About {
  readonly language: Language
  readonly t: Translate
  /** The address of the site, with a slash at the end. */
  readonly site: string
  readonly words: ReadonlyMap<string, Words>
}

/** The promises as an Atom feed (RFC 4287), in one language. What is not translated yet is in English there, too. */
export function feedOf(entries: readonly PublicEntry[], { language, t, site, words }: About): string {
  const list = `${site}${language.code}/you-said/`
  const feed = new Feed({
    id: list,
    title: t('you-said:title'),
    description: t('you-said:lead'),
    link: list,
    feed: `${list}feed.xml`,
    language: language.tag,
    updated: midday(entries[0]?.changed ?? '2026-11-24'),
    generator: false,
    copyright: t('site:owner'),
    author: { name: t('site:owner') },
  })
  for (const entry of entries) feed.addItem(itemOf(entry, list, t, words.get(entry.id) ?? new Map()))
  return feed.atom1().replace('<feed ', `<feed xml:lang="${language.tag}" `)
}

function itemOf(
  { slug, content, standing, since, changed }: PublicEntry,
  list: string,
  t: Translate,
  words: Words,
) {
  const part = (name: 'asked' | 'said' | 'did') => shown(name, content[name], words).text
  return {
    id: `${list}${slug}/`,
    link: `${list}${slug}/`,
    title: shown('title', content.title, words).text,
    description: t(`you-said:standing.${standing}`),
    content: [
      [t('you-said:part.asked'), part('asked')],
      [t('you-said:part.said'), part('said')],
      [t(`you-said:part.${standing}`), part('did')],
    ]
      .map(([name = '', text = '']) => `<h2>${escaped(name)}</h2><p>${escaped(text)}</p>`)
      .join(''),
    date: midday(changed),
    published: midday(since),
    category: [{ name: t(`you-said:topic.${content.topic}`), term: content.topic }],
  }
}

/** A day is all that is known; midday is that day everywhere in Britain. */
const midday = (day: string) => new Date(`${day}T12:00:00Z`)

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
