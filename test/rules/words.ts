import { faultsOf, type Fault } from '#i18n/translations/faults.ts'
import { formsOf, plural } from '#i18n/translations/words.ts'

export type Words = ReadonlyMap<string, string>

/** A sentence for everything that is wrong with a language, beside the English. */
export function problemsOf(
  code: string,
  tag: string,
  english: Words,
  words: Words,
  same: ReadonlySet<string>,
): readonly string[] {
  const wanted = new Set([...english.keys()].flatMap((key) => formsOf(key, tag)))
  return [
    ...[...wanted]
      .filter((key) => !words.has(key))
      .map((key) => `locales/${code} lacks ${key}. Translate it there.`),
    ...[...words.keys()]
      .filter((key) => !wanted.has(key))
      .map((key) => `locales/${code} has ${key}, which English does not. Remove it.`),
    ...[...words].flatMap(([key, text]) =>
      wrongText(code, key, text, english.get(key.replace(plural, '_other')) ?? english.get(key), same),
    ),
  ]
}

function wrongText(
  code: string,
  key: string,
  text: string,
  english: string | undefined,
  same: ReadonlySet<string>,
): readonly string[] {
  if (english === undefined) return []
  // A word that is not a sentence is not looked at one by one: it may be the same in both languages.
  const isLeft = text === english && /\p{L}/u.test(text.replace(/\{\{.*?\}\}/g, '')) && !same.has(key)
  return [
    ...faultsOf(english, text, same.has(key)).map((fault) => `locales/${code} ${key} ${said[fault]}`),
    ...(isLeft ? [`locales/${code} ${key} is still in English.`] : []),
  ]
}

const said: Readonly<Record<Fault, string>> = {
  empty: 'is empty.',
  placeholders: 'has other placeholders than the English.',
  marks: 'has other links, parts or headings than the English.',
  html: 'holds HTML. Words are plain text.',
  same: 'is the English sentence itself.',
  english: 'has a sentence in English.',
  long: 'is much longer than the English.',
  short: 'is much shorter than the English.',
}
