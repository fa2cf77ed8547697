import type { Language } from '../languages.ts'
import { hashOf } from './hash.ts'
import { readLedger, writeLedger } from './ledger.ts'
import { openLibrary, translated } from './library.ts'
import { ofHead } from './page.ts'
import { recorded, unlike } from './record.ts'
import { readSources, readUnchanged, writeSources } from './sources.ts'
import type { Texts } from './texts.ts'

/** Writes the ledgers, and keeps the English that they were made from. Says which pages it could not note. */
export function keep(folder: string, day: string, of: readonly Language[] = translated): readonly string[] {
  const kept = new Map(readSources(folder))
  const problems = of.flatMap((language) => {
    const library = openLibrary(language, folder)
    for (const text of textsOf(library.english)) kept.set(hashOf(text), text.trim())
    const odd = new Set(unlike(library))
    const known = library.lines.filter(({ id }) => odd.has(id.replace(/^pages\/|#.*$/g, '')))
    const pages = new Map([...library.own.pages].filter(([path]) => !odd.has(path)))
    const lines = recorded({ ...library, own: { ...library.own, pages } }, day)
    writeLedger(folder, language.code, [...lines, ...known])
    return [...odd].map((path) => `locales/${language.code}/pages/${path} has other blocks than the English.`)
  })
  writeSources(folder, needed(folder, kept))
  return problems
}

/** Of all the English that was kept, what a translation or a tick still names. */
function needed(folder: string, kept: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const named = new Set([
    ...translated.flatMap(({ code }) => readLedger(folder, code).map(({ from }) => from)),
    ...readUnchanged(folder).flatMap(({ was, now }) => [was, now]),
  ])
  return new Map([...kept].filter(([hash]) => named.has(hash)))
}

function textsOf({ words, pages }: Texts): readonly string[] {
  const written = [...pages.values()].flatMap((page) => [...ofHead.map((name) => page[name]), ...page.blocks])
  return [...words.values(), ...written]
}
