export type Words = ReadonlyMap<string, string>

/** A dictionary file as flat keys: `home.title`. */
export function flat(words: object, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flat(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, String(value)]],
  )
}

/** How the keys of a count end. */
export const plural = /_(zero|one|two|few|many|other)$/

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

/** A key of a count stands for every plural form of the language (Unicode CLDR, by Intl). */
function formsOf(key: string, tag: string): readonly string[] {
  if (!plural.test(key)) return [key]
  return new Intl.PluralRules(tag)
    .resolvedOptions()
    .pluralCategories.map((form) => key.replace(plural, `_${form}`))
}

function wrongText(
  code: string,
  key: string,
  text: string,
  english: string | undefined,
  same: ReadonlySet<string>,
): readonly string[] {
  if (english === undefined) return []
  const problems = []
  if (placeholders(text) !== placeholders(english))
    problems.push(`locales/${code} ${key} has other placeholders than the English.`)
  // A number or a sign is the same in every language.
  if (text === english && /\p{L}/u.test(text.replace(/\{\{.*?\}\}/g, '')) && !same.has(key))
    problems.push(`locales/${code} ${key} is still in English.`)
  if (/[<>]/.test(text)) problems.push(`locales/${code} ${key} holds HTML. Words are plain text.`)
  if (!text.trim()) problems.push(`locales/${code} ${key} is empty.`)
  return problems
}

function placeholders(text: string): string {
  return [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map(([, name]) => name)
    .sort()
    .join()
}
