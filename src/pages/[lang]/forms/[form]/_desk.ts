import type { AstroGlobal } from 'astro'
import { asEasyRead } from '#engine/easy-read.ts'
import type { Form } from '#engine/form.ts'
import { bothWords, documentOf, wordsOf, type Words } from '#engine/view/words.ts'
import { formOf, picturesOf } from '#forms/index.ts'
import { english, languages, ordinary, type Language } from '#i18n/languages.ts'
import { translator } from '#i18n/translate.ts'
import { handedOut } from '#submissions/codes/cookie.ts'
import { draftToken } from '#submissions/cookie.ts'
import type { Visit } from '#submissions/visit.ts'
import { keepers, rooms } from './_keepers.ts'

/** What every page of a form needs: the form as it is asked here, its words, and the way from page to page. */
export interface Desk {
  readonly form: Form
  readonly visit: Visit
  readonly words: Words
  /** Pictures beside questions and options: Easy Read. */
  readonly pictures: ReadonlyMap<string, string> | undefined
  /** The languages and formats the form has words in. */
  readonly languages: readonly Language[]
  /** The English stands below each line. */
  readonly english: boolean
  /** The address of a page of this form, with what is carried from page to page. */
  readonly address: (page: string, ...more: string[]) => string
}

type Asked = Pick<AstroGlobal, 'cookies' | 'locals' | 'params' | 'url'>

/** Undefined: there is no such form. */
export function deskOf({ cookies, locals, params, url }: Asked): Desk | undefined {
  const { language, t } = locals
  const newest = asked(params.form, language)
  if (!newest) return undefined
  const withEnglish = url.searchParams.has('english') && language.tag !== english.tag
  const carried = withEnglish ? ['english'] : []
  return {
    form: newest,
    words: bothWords(newest, t, withEnglish ? translator(english.code) : undefined),
    pictures: picturesFor(newest, language),
    languages: languagesOf(newest),
    english: withEnglish,
    address(page, ...more) {
      const query = [...carried, ...more].join('&')
      return `/${language.code}/forms/${newest.id}/${page && `${page}/`}${query && `?${query}`}`
    },
    visit: {
      versions: (version) => asked(newest.id, language, version),
      token: draftToken(cookies, newest.id),
      language: language.code,
      handedOut: handedOut(cookies, newest.id),
      keeper: keepers[newest.id],
      room: rooms[newest.id],
      document: (form, answers) => documentOf(form, answers, wordsOf(form, t), language.tag),
    },
  }
}

/** Every language has every form; Easy Read has those that say so. */
export function languagesOf({ easyRead }: Form): readonly Language[] {
  return easyRead ? languages : ordinary
}

/** Pictures stand beside the words of Easy Read, and nowhere else. */
export function picturesFor({ id, easyRead }: Form, { easy }: Language) {
  return easy && easyRead ? picturesOf(id) : undefined
}

/** The form in the version people are asked here. */
export function asked(id: string | undefined, { easy }: Language, version?: number): Form | undefined {
  const form = formOf(id, version)
  return form?.easyRead && easy ? asEasyRead(form) : form
}
