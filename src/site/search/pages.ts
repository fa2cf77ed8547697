import type { Language } from '#i18n/languages.ts'
import { translator } from '#i18n/translate.ts'
import { blocksOf } from '../blocks.ts'
import { textOf } from '../text.ts'
import { pagesFor } from '../pages.ts'
import { find, synonymsIn, type Found, type Synonyms } from './find.ts'
import { indexOf, type Findable, type Index } from './index-of.ts'

interface Shelf {
  readonly index: Index
  readonly alike: Synonyms
}

const lists = import.meta.glob<string>('/locales/*/synonyms.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const shelves = new Map<string, Promise<Shelf>>()

/** The pages about what somebody typed: in their language, and in English where a page is not translated. */
export async function findPages(language: Language, typed: string): Promise<readonly Found[]> {
  const shelf = shelves.get(language.code) ?? shelfOf(language)
  shelves.set(language.code, shelf)
  const { index, alike } = await shelf
  return find(index, typed, alike)
}

/** Built once for each language, when somebody first looks for something. */
async function shelfOf(language: Language): Promise<Shelf> {
  const pages = (await pagesFor(language)).map((page): Findable => ({
    id: page.path,
    title: page.title,
    description: page.description,
    words: page.words.join(', '),
    text: blocksOf(page.body).map(textOf).filter(Boolean).join(' '),
    tag: page.language.tag,
  }))
  const lines = [lists[`/locales/${language.code}/synonyms.txt`], lists['/locales/en/synonyms.txt']]
  const index = indexOf([...pages, ...others(language)], language.tag)
  return { index, alike: synonymsIn(lines.filter(Boolean).join('\n'), language.tag) }
}

/** Pages that are not Markdown, by the names of their words. */
const elsewhere = [
  {
    id: 'forms/experience',
    title: 'forms/experience:title',
    text: 'forms/experience:description',
    words: 'experience',
  },
  { id: 'performance', title: 'performance:title', text: 'performance:lead', words: 'performance' },
  { id: 'carers/action-plan', title: 'action-plan:title', text: 'action-plan:lead', words: 'plan' },
]

function others({ code, tag }: Language): readonly Findable[] {
  const t = translator(code)
  return elsewhere.map(({ id, title, text, words }) => ({
    id,
    tag,
    title: t(title),
    description: t(text),
    words: t(`site:search.words.${words}`),
    text: '',
  }))
}
