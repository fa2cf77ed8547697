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

/** A key of a count stands for every plural form of the language (Unicode CLDR, by Intl). */
export function formsOf(key: string, tag: string): readonly string[] {
  if (!plural.test(key)) return [key]
  return new Intl.PluralRules(tag)
    .resolvedOptions()
    .pluralCategories.map((form) => key.replace(plural, `_${form}`))
}

/** The English that a key is made from: a plural form that English has not is made from its `other`. */
export function englishOf(key: string, english: ReadonlyMap<string, string>): string | undefined {
  return english.get(key) ?? english.get(key.replace(plural, '_other'))
}
