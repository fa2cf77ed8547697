import type { Reading } from './reading.ts'

/** A page as a link to it is written. */
export interface PageLink {
  readonly path: string
  readonly href: string
  readonly title: string
  readonly text: string | undefined
  /** Where its words are not in the language of the page the link is on. */
  readonly lang: string | undefined
  readonly dir: string | undefined
}

/** Pages that are not Markdown, by the keys of their title and first sentence. */
const elsewhere: Readonly<Record<string, readonly [title: string, text?: string]>> = {
  performance: ['performance:title', 'performance:lead'],
  'carers/action-plan': ['action-plan:title', 'action-plan:lead'],
  'forms/experience': ['forms/experience:title', 'forms/experience:description'],
  'forms/carers-assessment': ['forms/carers-assessment:title', 'forms/carers-assessment:description'],
  'you-said': ['you-said:title', 'you-said:lead'],
  follow: ['you-said:follow.title', 'you-said:follow.lead'],
  search: ['site:search.title', 'site:search.lead'],
}

/** The link to a page by its path. A path without a page does not build. */
export function linkTo(path: string, { chosen, language, pages, t }: Reading): PageLink {
  const href = `/${chosen.code}/${path}/`
  const page = pages.find((one) => one.path === path)
  if (page) {
    const foreign = page.language.tag === language.tag ? undefined : page.language
    return { path, href, title: page.title, text: page.description, lang: foreign?.tag, dir: foreign?.dir }
  }
  const keys = elsewhere[path]
  if (!keys) throw new Error(`There is no page ${path} to link to.`)
  return { path, href, title: t(keys[0]), text: keys[1] && t(keys[1]), lang: undefined, dir: undefined }
}
