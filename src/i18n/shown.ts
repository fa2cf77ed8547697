import { english, type Language } from './languages.ts'
import { count } from './translations/count.ts'
import { openWords } from './translations/library.ts'
import { entriesOf, type State } from './translations/state.ts'

/** A council that wants only checked words sets `TRANSLATIONS=checked`. */
export const onlyChecked = process.env.TRANSLATIONS === 'checked'

const known = new Map<string, State>()

/** What is to be told of the words of a language: menus, forms, letters. English and Easy Read wait for nobody. */
export function stateOfWords(language: Language): State {
  if (language.tag === english.tag) return 'checked'
  const state = known.get(language.code) ?? stateOf(language)
  known.set(language.code, state)
  return state
}

/** The language as it is shown: English in its place where its words are not checked and have to be. */
export function asShown(language: Language): Language {
  if (!onlyChecked || stateOfWords(language) === 'checked') return language
  return { ...language, tag: english.tag, dir: english.dir, waits: true }
}

function stateOf(language: Language): State {
  const { missing, outdated, draft } = count(entriesOf(openWords(language)))
  if (missing + outdated > 0) return 'outdated'
  return draft > 0 ? 'draft' : 'checked'
}
