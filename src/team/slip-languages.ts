import { english, languages, type Language } from '#i18n/languages.ts'

/** A slip has room for English and as many more in full; the others stand on it by their names. */
const MOST = 2

/** What can be written out beside English. */
export const writable = languages.filter(({ code, easy }) => code !== english.code && !easy)

export const usual: readonly string[] = ['pl', 'ur']

/** The languages somebody chose to have written out; undefined when a slip has no room for them. */
export function chosenFrom(codes: readonly string[]): readonly Language[] | undefined {
  const chosen = writable.filter(({ code }) => codes.includes(code))
  return chosen.length > MOST ? undefined : chosen
}
