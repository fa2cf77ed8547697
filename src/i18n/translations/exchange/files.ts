import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { languageOf, type Language } from '../../languages.ts'
import { keep } from '../keep.ts'
import { writeLedger } from '../ledger.ts'
import { openLibrary, type Library } from '../library.ts'
import { itemsOf } from './items.ts'
import { changesIn, look, troublesIn, type Looked, type Returned } from './returned.ts'
import { asSheet, fromSheet } from './sheet.ts'
import { take } from './take.ts'
import { changedFiles } from './write.ts'
import { asXliff, fromXliff } from './xliff.ts'

/** The two kinds of files that go to translators and come back. */
export const kinds = ['xlf', 'xlsx'] as const
export type Kind = (typeof kinds)[number]

/** The name of a file says what it is. */
export function kindOf(name: string): Kind | undefined {
  return kinds.find((kind) => name.toLowerCase().endsWith(`.${kind}`))
}

export async function fileFor(library: Library, kind: Kind): Promise<Buffer> {
  const { language } = library
  const items = itemsOf(library)
  return kind === 'xlsx' ? asSheet(language, items) : Buffer.from(await asXliff(language, items))
}

/** What came back in a file, looked at beside what we have. A file for another language is refused. */
export async function lookAtFile(library: Library, kind: Kind, file: Buffer): Promise<readonly Looked[]> {
  return look(library, await returnedIn(library.language, kind, file))
}

async function returnedIn(wanted: Language, kind: Kind, file: Buffer): Promise<readonly Returned[]> {
  if (kind === 'xlsx') return fromSheet(file)
  const { language, returned } = await fromXliff(file.toString('utf8'))
  if (language?.code !== wanted.code) throw new Error(`This file is not for ${wanted.name}.`)
  return returned
}

export async function exporting([code, to = '']: readonly string[], folder: string): Promise<boolean> {
  const [language, kind] = [languageOf(code), kindOf(to)]
  if (!language || !kind) return false
  writeFileSync(to, await fileFor(openLibrary(language, folder), kind))
  return true
}

/** Takes a file in: what is good is written into `locales/`, what is not is said. */
export async function importing(
  [code, from = '', who]: readonly string[],
  folder: string,
  day: string,
): Promise<boolean> {
  const [language, kind] = [languageOf(code), kindOf(from)]
  if (!language || !kind) return false
  const library = openLibrary(language, folder)
  const looked = await lookAtFile(library, kind, readFileSync(from))
  const troubled = troublesIn(looked)
  for (const { file, id, troubles, text } of troubled)
    console.log(`${file} ${id}: ${troubles.join(', ')}: ${text.slice(0, 60)}`)
  const waiting = takeIn(library, looked, day, who)
  for (const page of waiting) console.log(`${page} waits until all of it is there`)
  console.log(`${changesIn(looked).length} texts changed`)
  return troubled.length === 0
}

/** Writes what changed, and notes it in the ledger. Answers which pages wait. */
export function takeIn(
  library: Library,
  looked: readonly Looked[],
  day: string,
  who?: string,
): readonly string[] {
  const { folder, language } = library
  const good = looked.filter(({ troubles }) => troubles.length === 0)
  const { own, lines, waiting } = take(library, good, day, who ? { who } : undefined)
  for (const [file, content] of changedFiles(library, own)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  writeLedger(folder, language.code, lines)
  keep(folder, day, [language])
  return waiting
}
