import { languageOf } from '../languages.ts'
import { count } from './count.ts'
import { differenceOf } from './difference.ts'
import { exporting, importing } from './exchange/files.ts'
import { keep } from './keep.ts'
import { openLibrary, translated } from './library.ts'
import { readUnchanged, writeUnchanged } from './sources.ts'
import { entriesOf, states } from './state.ts'
import { tickFor } from './tick.ts'

/** One thing to do with the translations. It answers whether all went well. */
export interface Command {
  readonly name: string
  readonly says: string
  readonly run: (words: readonly string[], folder: string, day: string) => boolean | Promise<boolean>
}

export const commands: readonly Command[] = [
  {
    name: 'table',
    says: 'how many texts of each language are missing, outdated, draft, checked',
    run: table,
  },
  {
    name: 'keep',
    says: 'notes what new and changed translations were made from: today’s English',
    run: note,
  },
  {
    name: 'changes',
    says: '<language>: what changed in the English since its translations were made',
    run: changes,
  },
  {
    name: 'unchanged',
    says: '<hash of the old English> <who> <why>: the meaning is the same',
    run: unchanged,
  },
  { name: 'export', says: '<language> <file.xlf or file.xlsx>', run: exporting },
  {
    name: 'import',
    says: '<language> <file.xlf or file.xlsx> [who checked every text of it]',
    run: importing,
  },
]

function table(_: readonly string[], folder: string): boolean {
  const rows = translated.map((language) => {
    const found = count(entriesOf(openLibrary(language, folder)))
    return [language.code, ...states.map((state) => String(found[state]))]
  })
  for (const row of [['', ...states], ...rows]) console.log(row.map((cell) => cell.padStart(9)).join(''))
  return true
}

function note(_: readonly string[], folder: string, day: string): boolean {
  const problems = keep(folder, day)
  for (const problem of problems) console.log(problem)
  return problems.length === 0
}

function changes([code = '']: readonly string[], folder: string): boolean {
  const language = languageOf(code)
  if (!language) return false
  const signs = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const
  for (const entry of outdated(folder, language)) {
    const pieces = differenceOf(entry).map(({ text, what }) => signs[what].join(text))
    console.log(`${entry.id} (${tickFor(entry, '', '', '')?.was ?? ''})\n  ${pieces.join('')}\n`)
  }
  return true
}

function unchanged([hash, who, ...why]: readonly string[], folder: string, day: string): boolean {
  const entries = translated.flatMap((language) => outdated(folder, language))
  const ticks = entries.flatMap((entry) => tickFor(entry, who ?? '', why.join(' '), day) ?? [])
  const tick = ticks.find(({ was }) => was === hash)
  if (!tick || !who) return false
  writeUnchanged(folder, [...readUnchanged(folder), tick])
  return keep(folder, day).length === 0
}

function outdated(folder: string, language: (typeof translated)[number]) {
  return entriesOf(openLibrary(language, folder)).filter(({ state }) => state === 'outdated')
}
