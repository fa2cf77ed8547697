import { english, languageOf } from '#i18n/languages.ts'

const names = new Intl.DisplayNames([english.tag], { type: 'language' })

/** A language as the team calls it: `Urdu`. Easy Read is English in another form, and has its own name. */
export function languageInEnglish(code: string): string {
  const language = languageOf(code)
  if (!language) return code
  return language.tag === english.tag ? language.name : (names.of(language.tag) ?? language.name)
}
