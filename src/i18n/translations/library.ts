import { languages, type Language } from '../languages.ts'
import { readLedger, type Line } from './ledger.ts'
import { meaning, readSources, readUnchanged, type Sources } from './sources.ts'
import { readTexts, type Texts } from './texts.ts'

/** All that is known of one language: its texts, the English of today, and what each was made from. */
export interface Library {
  readonly folder: string
  readonly language: Language
  readonly english: Texts
  readonly own: Texts
  readonly lines: readonly Line[]
  readonly sources: Sources
  /** The latest English that means the same as this one. */
  readonly meaning: (hash: string) => string
}

/** The languages that are made from the English. */
export const translated: readonly Language[] = languages.filter(({ code }) => code !== 'en')

/** The words of a language alone: pages take a hundred times as long to read. */
export function openWords(language: Language, folder = 'locales'): Library {
  return open(language, folder, 'words')
}

/** Reads a language from `locales/`, or from another folder that looks like it. */
export function openLibrary(language: Language, folder = 'locales'): Library {
  return open(language, folder, 'all')
}

function open(language: Language, folder: string, what: 'all' | 'words'): Library {
  const whole = language.easy === true
  return {
    folder,
    language,
    english: readTexts(folder, 'en', whole, what),
    own: readTexts(folder, language.code, whole, what),
    lines: readLedger(folder, language.code),
    sources: readSources(folder),
    meaning: meaning(readUnchanged(folder)),
  }
}
