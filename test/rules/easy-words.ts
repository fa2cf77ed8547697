import { forms } from '#forms/index.ts'
import type { Words } from './words.ts'

interface LeftOut {
  readonly keys: RegExp
  readonly because: string
}

/** Words that Easy Read does not have, on purpose. The ordinary English stands there instead. */
export const notInEasyRead: readonly LeftOut[] = [
  { keys: /^team:/, because: 'the team works in English' },
  { keys: /^harm:/, because: 'signs of harm are looked for in what people write, and they write English' },
  { keys: /^asking:english\./, because: 'English below English says nothing more' },
  {
    keys: /^site:draft\.(notice|english|waits)$/,
    because: 'Easy Read is not a translation that waits for a check',
  },
  { keys: /^site:print$/, because: 'fewer things on the page' },
  { keys: /^site:nav\.group\./, because: 'the end of the page has three links and no groups' },
  {
    keys: /^site:nav\.(carers\/|forms\/|you-said|events|offer|our-plan|performance|cookies|languages)/,
    because: 'these are linked to only in ordinary pages',
  },
  { keys: /^site:search\.words\./, because: 'what people type is the same in both' },
  {
    keys: /^site:(leaflets|means|languageTable)\./,
    because: 'parts of pages that are not in Easy Read',
  },
  {
    keys: /^(action-plan|performance|services|referral-route):/,
    because: 'these pages are not in Easy Read yet',
  },
  { keys: /^(contacts|mail):/, because: 'news by email is asked for on a form that is not in Easy Read yet' },
  { keys: /^assessment:/, because: 'the form about caring is not in Easy Read yet' },
  { keys: /^events:/, because: 'the page about events is not in Easy Read yet' },
  { keys: /^columns:/, because: 'a technical list, which the page says has hard words' },
  ...forms
    .filter(({ easyRead }) => !easyRead)
    .map(({ id }) => ({ keys: new RegExp(`^forms/${id}:`), because: 'the form is not in Easy Read yet' })),
]

export function inEasyRead(key: string): boolean {
  return !notInEasyRead.some(({ keys }) => keys.test(key))
}

const MOST_WORDS = 10
/** Sentences that say which answer is missing name it as the page does, and are linked to it. */
const exempt =
  /:.*\.(error\.|option\.)|^asking:paper\.(ask|stop)\.|^slips:scan|^forms\/[^:]+:(title|description)$/

/** Sentences that are too long to be taken in at once. */
export function longSentences(words: Words): readonly string[] {
  return [...words]
    .filter(([key]) => !exempt.test(key))
    .flatMap(([key, text]) => text.split(/\n|(?<=[.?!:]) /).map((sentence) => ({ key, sentence })))
    .filter(({ sentence }) => sentence.split(/\s+/).length > MOST_WORDS)
    .map(({ key, sentence }) => `locales/en-easy ${key}: ${sentence}`)
}
