import { languages } from './languages.ts'
import { translator } from './translate.ts'

/** Words that may tell of harm, from every language: whoever writes may write in any. Separated by semicolons. */
export function harmSigns(): readonly string[] {
  return [...new Set(languages.flatMap(({ code }) => translator(code)('harm:signs').split(/[;؛]\s*/)))]
}
