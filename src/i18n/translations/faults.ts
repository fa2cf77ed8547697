import { englishIn, withoutNames } from './english.ts'

export const everyFault = [
  'empty',
  'placeholders',
  'marks',
  'html',
  'same',
  'english',
  'long',
  'short',
] as const
export type Fault = (typeof everyFault)[number]

/** What is wrong with a translation beside its English. Easy Read is English, and as long as it needs to be. */
export function faultsOf(english: string, text: string, easy = false): readonly Fault[] {
  if (!text.trim()) return ['empty']
  const found: readonly (readonly [Fault, boolean])[] = [
    ['placeholders', placeholders(text) !== placeholders(english)],
    ['marks', !easy && marksOf(text) !== marksOf(english)],
    ['html', /<[a-z/!]/i.test(text)],
    ['same', !easy && text.trim() === english.trim() && isSentence(english)],
    ['english', !easy && englishIn(text).length > 0],
    ['long', !easy && text.length > 3 * english.length + 80],
    ['short', !easy && english.length > 40 && text.length < english.length / 8],
  ]
  return found.filter(([, isWrong]) => isWrong).map(([fault]) => fault)
}

export function placeholders(text: string): string {
  return [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map(([, name]) => name)
    .sort()
    .join()
}

/** What has to be in a block of a page in every language: parts, links, phone numbers, the depth of a heading, cells. */
function marksOf(text: string): string {
  const parts = [...text.matchAll(/^:::?[\w-]*(?:\{[^}]*\})?/gm)].map(([part]) =>
    part.replace(/ ?q="[^"]*"/, ''),
  )
  const links = [...text.matchAll(/\]\(([^)\s]*)\)/g)].map(([, to]) => to).sort()
  const inline = [...text.matchAll(/:[a-z]+\[[\w-]+\]/g)].map(([part]) => part).sort()
  const headings = [...text.matchAll(/^#+/gm)].map(([signs]) => signs)
  const rows = [...text.matchAll(/^\|.*\|$/gm)].map(([row]) => row.split('|').length)
  return [parts, links, inline, headings, rows].map((some) => some.join(' ')).join('\n')
}

/** A name, a number or a single word may well be the same. */
function isSentence(text: string): boolean {
  return (withoutNames(text).match(/\p{L}+/gu) ?? []).length > 2
}
