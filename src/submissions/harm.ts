import { harmSigns } from '#i18n/harm.ts'

/** Written without spaces between words. */
const unspaced = /\p{Script=Han}/u

/**
 * Whether something a person wrote may tell of harm to somebody, by words from every language of the portal. It only
 * ever puts a comment first in a person's reading; that it finds nothing says nothing.
 */
export function mayTellOfHarm(texts: readonly string[]): boolean {
  const said = texts.map(plain).join('\n')
  return harmSigns().some((sign) => said.includes(unspaced.test(sign) ? plain(sign).trim() : plain(sign)))
}

/** Lower case, one form of each letter, single spaces, and a space before every word. */
function plain(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[أإآ]/g, 'ا')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
  return ` ${words.trim()}`
}
