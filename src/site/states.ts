import { english, type Language } from '#i18n/languages.ts'
import { onlyChecked } from '#i18n/shown.ts'
import { stateOfPage } from '#i18n/translations/count.ts'
import { openLibrary } from '#i18n/translations/library.ts'
import { entriesOf, type Entry, type State } from '#i18n/translations/state.ts'

const known = new Map<string, readonly Entry[]>()

/** What a reader has to be told of a page in a language. English and Easy Read are written, and wait for nobody. */
export function stateIn(language: Language, path: string): State {
  if (language.code === english.code) return 'checked'
  const state = stateOfPage(entriesIn(language), path)
  return language.easy && state === 'draft' ? 'checked' : state
}

/** Whether somebody with this language reads the page in it. */
export function isShown(language: Language, path: string): boolean {
  return !onlyChecked || stateIn(language, path) === 'checked'
}

function entriesIn(language: Language): readonly Entry[] {
  const entries = known.get(language.code) ?? entriesOf(openLibrary(language))
  known.set(language.code, entries)
  return entries
}
