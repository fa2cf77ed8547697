import type { Language } from '#i18n/languages.ts'
import type { Translate } from '#i18n/translate.ts'
import type { ContentPage } from './pages.ts'

/** What the parts of a page need to know of who reads it. */
export interface Reading {
  /** The language somebody chose: links stay in it. */
  readonly chosen: Language
  /** The language the words are in: English where there is no translation. */
  readonly language: Language
  /** Interface words in the language of the page's words. */
  readonly t: Translate
  /** Every page, as this reader reads it. */
  readonly pages: readonly ContentPage[]
}
