import { hashOf } from '../hash.ts'
import type { Line } from '../ledger.ts'
import type { Library } from '../library.ts'
import { hasWords } from '../markdown.ts'
import { ofHead, type Page } from '../page.ts'
import { pairs } from '../pairs.ts'
import { recorded } from '../record.ts'
import { entriesOf, type Entry } from '../state.ts'
import type { Texts } from '../texts.ts'
import { exchangeId, placeOf } from './items.ts'
import type { Looked } from './returned.ts'

/** A language after texts were taken in. */
export interface Taken {
  readonly own: Texts
  readonly lines: readonly Line[]
  /** Pages of which some blocks are still to come: they are not there before all are. */
  readonly waiting: readonly string[]
}

/** Who says that every text of a file was checked. */
export interface Check {
  readonly who: string
}

/** Puts texts into their places. Only those without trouble are handed in. */
export function take(library: Library, looked: readonly Looked[], day: string, check?: Check): Taken {
  const texts = new Map(looked.map(({ file, id, text }) => [`${file} ${id}`, text]))
  const entries = entriesOf(library)
  const own = { words: wordsWith(library, entries, texts), pages: new Map(library.own.pages) }
  const waiting: string[] = []
  for (const [path, english] of library.english.pages) {
    const page = pageWith(path, english, library, texts)
    if (page === 'waiting') waiting.push(path)
    else if (page) own.pages.set(path, page)
  }
  return { own, lines: linesWith({ ...library, own }, looked, day, check), waiting }
}

function wordsWith({ own }: Library, entries: readonly Entry[], texts: ReadonlyMap<string, string>) {
  const words = new Map(own.words)
  for (const { id, english } of entries) {
    const { file, part } = placeOf(id)
    const text = texts.get(`${file} ${exchangeId(part, english)}`)
    if (!file.startsWith('pages/') && text !== undefined) words.set(id, text)
  }
  return words
}

/** A page with the texts that came; nothing where none did; `waiting` where a new page is not whole yet. */
function pageWith(path: string, english: Page, library: Library, texts: ReadonlyMap<string, string>) {
  const file = `pages/${path}`
  const came = (part: string, from: string) => texts.get(`${file} ${exchangeId(part, from)}`)
  const had = library.own.pages.get(path)
  const head = ofHead.map((name) => came(name, english[name]) ?? had?.[name])
  const blocks = blocksWith(file, english, had, library, (from) => came('block', from))
  if (![...texts.keys()].some((key) => key.startsWith(`${file} `))) return undefined
  const [title, description, words] = head
  const isWhole =
    title !== undefined && description !== undefined && blocks.every((block) => block !== undefined)
  if (!isWhole) return had ? undefined : 'waiting'
  return { title, description, words: words ?? '', blocks: blocks.filter((block) => block !== undefined) }
}

/** In the order of the English; what it has not any more is left out. */
function blocksWith(
  id: string,
  english: Page,
  had: Page | undefined,
  library: Library,
  came: (from: string) => string | undefined,
): readonly (string | undefined)[] {
  const lines = new Map(library.lines.filter((line) => line.id === id).map((line) => [line.is, line.from]))
  const from = (had?.blocks ?? []).map((text) => library.meaning(lines.get(hashOf(text)) ?? hashOf(text)))
  const wanted = english.blocks.map((text) => library.meaning(hashOf(text)))
  return pairs(from, wanted).flatMap(({ mine, theirs }) => {
    const now = theirs === undefined ? undefined : english.blocks[theirs]
    if (now === undefined) return []
    if (!hasWords(now)) return [now]
    return [came(now) ?? (mine === undefined ? undefined : had?.blocks[mine])]
  })
}

/** The ledger afterwards: what came is made from the English it came with, and is checked where somebody says so. */
function linesWith(library: Library, looked: readonly Looked[], day: string, check?: Check): readonly Line[] {
  const state = check ? 'checked' : 'draft'
  const came = new Map(
    looked.map(({ file, id, english, text }) => {
      const from = hashOf(english)
      const part = id.slice(0, -from.length - 1).replaceAll(':', '/')
      const place =
        part === 'block' ? file : file.startsWith('pages/') ? `${file}#${part}` : `${file}:${part}`
      const is = hashOf(text)
      return [
        `${place} ${is}`,
        { id: place, from, is, state, when: day, who: check?.who ?? '' } satisfies Line,
      ]
    }),
  )
  return recorded(library, day).map((line) => {
    const news = came.get(`${line.id} ${line.is}`)
    const isNews = news && (check !== undefined || news.from !== line.from)
    return isNews ? news : line
  })
}
