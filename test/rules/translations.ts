import { faultsOf } from '#i18n/translations/faults.ts'
import type { Library } from '#i18n/translations/library.ts'
import { missingBySurprise, missingOnPurpose } from '#i18n/translations/on-purpose.ts'
import { unlike, unrecorded } from '#i18n/translations/record.ts'
import { entriesOf, type Entry } from '#i18n/translations/state.ts'

/** A sentence for everything that is wrong with the pages of a language and with what is noted of it. */
export function problemsOfLanguage(library: Library): readonly string[] {
  const { language, english, own, lines, sources } = library
  const folder = `locales/${language.code}`
  const extra = [...own.pages.keys()].filter((path) => !english.pages.has(path))
  const lost = lines.filter(({ from }) => !sources.has(from))
  return [
    ...missingBySurprise(language.code, english.pages.keys(), new Set(own.pages.keys())).map(
      (path) => `${folder} lacks the page ${path}, and src/i18n/translations/on-purpose.ts does not say so.`,
    ),
    ...extra.map((path) => `${folder} has the page ${path}, which English does not.`),
    ...unlike(library)
      .filter((path) => isUpToDate(entriesOf(library), path))
      .map((path) => `${folder}/pages/${path} has other blocks than the English.`),
    ...unrecorded(library).map((text) => `${text}… is not in the ledger. Run: npm run languages -- keep`),
    ...lost.map(({ id, from }) => `The English ${from} of ${folder} ${id} is not in locales/en/sources.tsv.`),
    ...entriesOf(library).flatMap((entry) => wrongWith(entry, library)),
  ]
}

/** Pages said to be missing that are all there by now. */
export function idle(language: string, own: ReadonlySet<string>): readonly string[] {
  return missingOnPurpose
    .filter((one) => one.language === language && one.pages.every((path) => own.has(path)))
    .map(({ because }) => because)
}

/** What is older than its English is not compared with it. */
function wrongWith({ id, was, english, translation }: Entry, { language }: Library): readonly string[] {
  if (translation === undefined || was !== undefined || english === '') return []
  return faultsOf(english, translation, language.easy).map(
    (fault) => `locales/${language.code} ${id}: ${fault}: ${translation.slice(0, 60)}`,
  )
}

/** A block that was added to the English, or taken from it, waits to be translated. */
function isUpToDate(entries: readonly Entry[], path: string): boolean {
  const own = entries.filter(({ id }) => id === `pages/${path}`)
  return own.every(({ state }) => state === 'draft' || state === 'checked')
}
