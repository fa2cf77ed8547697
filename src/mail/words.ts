import { english, languageOf } from '#i18n/languages.ts'
import { translator } from '#i18n/translate.ts'
import type { Letter } from './letter.ts'

/**
 * A letter in somebody's language. A translation that nobody has checked says so, and the English follows it.
 * @param key where its text is, such as `mail:bulletins.confirm`
 * @param values what is filled in: links and references, never what a person wrote
 */
export function writeLetter(
  to: string,
  language: string,
  key: string,
  values: Record<string, string>,
): Letter {
  const t = translator(language)
  const text = t(key, values)
  const isDraft = languageOf(language)?.tag !== english.tag
  const inEnglish = isDraft ? [t('mail:draft'), translator(english.code)(key, values)] : []
  return { to, language, subject: t('mail:subject'), text: [text, ...inEnglish].join('\n\n\n') }
}
