import { getCollection } from 'astro:content'
import { english, languageOf, type Language } from '#i18n/languages.ts'
import type { FrontMatter } from './front-matter.ts'
import { isShown } from './states.ts'

/** A page that people read, in the language they read it in. */
export interface ContentPage extends FrontMatter {
  /** The address after the language, without slashes at the ends: `carers/breaks`. */
  readonly path: string
  readonly body: string
  /** The language of its words: English where it is not translated yet. */
  readonly language: Language
}

/** Every page as somebody with this language reads it. */
export async function pagesFor(language: Language): Promise<readonly ContentPage[]> {
  const [originals, translations] = await Promise.all([getCollection('pages'), getCollection('translations')])
  const translated = new Map(translations.map((entry) => [entry.id, entry]))
  return originals.map(({ id: path, data, body = '' }) => {
    const own = language.code === english.code ? undefined : translated.get(`${language.code}/${path}`)
    if (!own || !isShown(language, path)) return { ...data, path, body, language: english }
    const { title, description, words } = own.data
    return {
      ...data,
      title,
      description,
      words,
      path,
      body: own.body ?? '',
      language: languageOf(language.code) ?? english,
    }
  })
}

/** The languages, of those that are published, in which a page has words of its own. */
export async function languagesOf(
  path: string,
  published: readonly Language[],
): Promise<readonly Language[]> {
  const translations = new Set((await getCollection('translations')).map(({ id }) => id))
  return published.filter(
    (language) =>
      language.code === english.code ||
      (translations.has(`${language.code}/${path}`) && isShown(language, path)),
  )
}

/** The pages from the top of the site down to this one, itself left out. */
export function above(path: string, pages: readonly ContentPage[]): readonly ContentPage[] {
  const parts = path.split('/')
  const paths = parts.slice(1).map((_, depth) => parts.slice(0, depth + 1).join('/'))
  return paths.flatMap((one) => pages.find((page) => page.path === one) ?? [])
}

/** The pages of the section a page stands in, in the section's own order; none outside a section. */
export function sectionOf(path: string, pages: readonly ContentPage[]): readonly ContentPage[] {
  const [first = ''] = path.split('/')
  const hub = pages.find((page) => page.path === first && page.pages.length > 0)
  return (hub?.pages ?? []).flatMap((one) => pages.find((page) => page.path === within(first, one)) ?? [])
}

/** A section may name its pages in full or by their last part. */
function within(section: string, path: string): string {
  return path.startsWith(`${section}/`) ? path : `${section}/${path}`
}
