export type Words = ReadonlyMap<string, string>

/** A language beside the English that it was made from. */
export interface Language {
  readonly code: string
  readonly tag: string
  readonly words: Words
  readonly english: Words
  /** Keys whose words are the same in both, and why. */
  readonly same?: Readonly<Record<string, string>>
}

/** A dictionary file as flat keys: `home.title`. */
export function flat(words: object, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flat(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, String(value)]],
  )
}

const plural = /_(zero|one|two|few|many|other)$/

/** A sentence for everything that is wrong with the words of a language. */
export function problemsOf(language: Language): readonly string[] {
  const { code, tag, words, english } = language
  const wanted = new Set([...english.keys()].flatMap((key) => formsOf(key, tag)))
  const missing = [...wanted].filter((key) => !words.has(key))
  const unknown = [...words.keys()].filter((key) => !wanted.has(key))
  return [
    ...missing.map((key) => `locales/${code} lacks ${key}. Translate it there.`),
    ...unknown.map((key) => `locales/${code} has ${key}, which English does not. Remove it.`),
    ...[...words].flatMap(([key, text]) => textProblems(language, key, text)),
    ...Object.keys(language.same ?? {})
      .filter((key) => words.get(key) !== english.get(key))
      .map((key) => `locales/${code} ${key} is translated now. Take it off the list of words that are the same.`),
  ]
}

/** A key of a count stands for every plural form of the language (Unicode CLDR, by Intl). */
function formsOf(key: string, tag: string): readonly string[] {
  if (!plural.test(key)) return [key]
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions()
  return pluralCategories.map((form) => key.replace(plural, `_${form}`))
}

function textProblems({ code, words, english, same }: Language, key: string, text: string): readonly string[] {
  const original = english.get(key) ?? english.get(key.replace(plural, '_other'))
  if (original === undefined) return []
  const untranslated = words !== english && text === original && !same?.[key]
  const problems = [
    !text.trim() && 'is empty. Write it.',
    /[<>]|&\w+;/.test(text) && 'holds HTML. Write plain text: pages make the HTML.',
    placeholders(text) !== placeholders(wholeOf(key, english)) &&
      `has other values to fill in than the English: ${placeholders(original) || 'none'}.`,
    untranslated && 'is still in English. Translate it.',
  ]
  return problems.filter((problem) => problem !== false).map((problem) => `locales/${code} ${key} ${problem}`)
}

/** One and two of something may leave the number out; the form for the rest has every value there is. */
function wholeOf(key: string, english: Words): string {
  return english.get(key.replace(plural, '_other')) ?? ''
}

function placeholders(text: string): string {
  return [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map(([, name]) => name)
    .sort()
    .join(', ')
}
