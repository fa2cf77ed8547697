import type { Language } from '#i18n/languages.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Form, Step } from '../../form.ts'
import { numbersOf } from '../../routing.ts'
import { wordsOf } from '../words.ts'
import { partOf, type Part } from './part.ts'

/** A form as it is printed: every word of it, in order, for the page and the PDF alike. Data only. */
export interface Paper {
  readonly title: string
  /** Form, version and the start of its hash: what an answer on paper is entered under. */
  readonly code: string
  /** Who it is for, and what happens to what they say. */
  readonly about: readonly string[]
  readonly how: Said
  readonly back: Said
  /** It is a translation that nobody has checked, and says so. */
  readonly draft?: string
  /** `Page {page} of {pages}`. */
  readonly page: string
  readonly sheets: readonly Sheet[]
}

/** A heading and the sentences below it. */
export interface Said {
  readonly title: string
  readonly lines: readonly string[]
}

/** What goes on paper of its own: the answers, then everything that is asked after the check. */
export interface Sheet {
  /** To be torn off: it holds what must not lie beside the answers. */
  readonly notice?: string
  readonly parts: readonly Part[]
}

/** What a form on paper needs to know beside its definition. */
export interface Print {
  readonly form: Form
  readonly code: string
  readonly t: Translate
  readonly language: Language
  /** Where the portal is: `https://example.org`. */
  readonly site: string
  /** The number to call for help with the form. */
  readonly phone: string
  /** Where it can be posted to, once that is known. */
  readonly post?: string | undefined
  /** Pictures beside questions and options, by `question` or `question.option`: Easy Read. */
  readonly pictures?: ReadonlyMap<string, string> | undefined
}

/** Numbers and addresses keep their direction within a sentence of any other. */
export const isolated = (text: string) => `\u2066${text}\u2069`

/** The form on paper. How long it takes on a screen is left out: `start.time`. */
export function paperOf(print: Print): Paper {
  const { form, t } = print
  const of = wordsOf(form, t)
  const numbers = numbersOf(form)
  const sheet = (steps: readonly Step[]) => steps.map((step) => partOf(step, numbers, print))
  return {
    title: of('title'),
    code: print.code,
    about: ['lead', ...form.start.filter((name) => name !== 'time')].map((name) => of(`start.${name}`)),
    how: { title: t('asking:paper.how.title'), lines: howTo(form, t) },
    back: { title: t('asking:paper.back.title'), lines: wayBack(print) },
    ...(print.language.tag.startsWith('en') ? {} : { draft: t('site:draft.notice') }),
    page: t('asking:paper.page', { page: '{page}', pages: '{pages}' }),
    sheets: [
      { parts: sheet(form.steps) },
      ...(form.after ?? []).map((step) => ({
        ...(isApart(step) ? { notice: t('asking:paper.apart') } : {}),
        parts: sheet([step]),
      })),
    ],
  }
}

function isApart({ questions }: Step): boolean {
  return Object.values(questions).some(({ keptApart }) => keptApart)
}

function howTo(form: Form, t: Translate): readonly string[] {
  const everything = [...form.steps, ...(form.after ?? [])].flatMap(({ questions }) =>
    Object.values(questions),
  )
  const some = everything.some(({ optional }) => !optional) && everything.some(({ optional }) => optional)
  return [
    t('asking:paper.how.pen'),
    ...(some ? [t('asking:paper.how.skip', { needed: t('asking:paper.needed') })] : []),
    t('asking:paper.how.mistake'),
  ]
}

function wayBack({ form, t, language, site, phone, post }: Print): readonly string[] {
  const online = `${new URL(site).host}/${language.code}/forms/${form.id}/`
  return [
    t('asking:paper.back.give'),
    ...(post ? [t('asking:paper.back.post', { address: isolated(post) })] : []),
    t('asking:paper.back.phone', { number: isolated(phone.replaceAll(' ', '\u00a0')) }),
    t('asking:paper.back.online', { address: isolated(online) }),
  ]
}
