import { hashOf } from './hash.ts'
import { finder } from './ledger.ts'
import type { Library } from './library.ts'
import { hasWords } from './markdown.ts'
import { ofHead, type Page } from './page.ts'
import { pairs } from './pairs.ts'
import { englishOf, formsOf } from './words.ts'

export const states = ['missing', 'outdated', 'draft', 'checked'] as const
export type State = (typeof states)[number]

/** One text in one language, beside the English of today. */
export interface Entry {
  /** Where it stands: `site:home.title`, `pages/contact#title`, or `pages/contact` for a block. */
  readonly id: string
  readonly state: State
  /** The English of today; empty where the English has taken it away. */
  readonly english: string
  readonly translation: string | undefined
  /** The English it was made from, where that is another. */
  readonly was: string | undefined
  readonly when: string
  readonly who: string
}

interface Known {
  readonly text: string
  /** The English it was made from, as far as its meaning goes. */
  readonly from: string
  readonly state: 'draft' | 'checked'
  readonly when: string
  readonly who: string
}
/** What the ledger says of a text in a place. */
type Knows = (id: string, text: string) => Known

/** Every text that a language has or should have. Easy Read should have what it has. */
export function entriesOf(library: Library): readonly Entry[] {
  const knows = knowing(library)
  const { english, own } = library
  const words = wantedWords(library).map((id) =>
    single(id, englishOf(id, english.words) ?? '', own.words.get(id), knows, library),
  )
  const pages = [...english.pages].flatMap(([path, page]) =>
    ofPage(`pages/${path}`, page, own.pages.get(path), knows, library),
  )
  return [...words, ...pages]
}

function knowing({ lines, meaning }: Library): Knows {
  const find = finder(lines)
  return (id, text) => {
    const line = find(id, hashOf(text))
    // What has no words is the same in every language, and nobody notes it.
    const from = line?.from ?? (hasWords(text) ? '' : hashOf(text))
    const { state = 'draft', when = '', who = '' } = line ?? {}
    return { text, from: meaning(from), state, when, who }
  }
}

function wantedWords({ english, own, language }: Library): readonly string[] {
  if (language.easy) return [...own.words.keys()]
  return [...new Set([...english.words.keys()].flatMap((key) => formsOf(key, language.tag)))]
}

/** A text that is alone in its place. */
function single(
  id: string,
  english: string,
  text: string | undefined,
  knows: Knows,
  library: Library,
): Entry {
  if (text === undefined) return missing(id, english)
  const known = knows(id, text)
  return beside(id, english, known, known.from === library.meaning(hashOf(english)), library)
}

function ofPage(
  id: string,
  english: Page,
  own: Page | undefined,
  knows: Knows,
  library: Library,
): readonly Entry[] {
  const head = ofHead.map((name) => single(`${id}#${name}`, english[name], own?.[name], knows, library))
  const blocks = own
    ? ofBlocks(id, english.blocks, own.blocks, knows, library)
    : english.blocks.map((block) => missing(id, block))
  return [...head, ...blocks].filter((entry) => hasWords(entry.english || (entry.translation ?? '')))
}

function ofBlocks(
  id: string,
  english: readonly string[],
  own: readonly string[],
  knows: Knows,
  library: Library,
): readonly Entry[] {
  const made = own.map((text) => knows(id, text))
  const wanted = english.map((text) => library.meaning(hashOf(text)))
  const from = made.map((known) => known.from)
  return pairs(from, wanted).map(({ mine, theirs, same }) => {
    const known = mine === undefined ? undefined : made[mine]
    const now = theirs === undefined ? '' : (english[theirs] ?? '')
    return known ? beside(id, now, known, same, library) : missing(id, now)
  })
}

function missing(id: string, english: string): Entry {
  return { id, state: 'missing', english, translation: undefined, was: undefined, when: '', who: '' }
}

function beside(id: string, english: string, known: Known, isFresh: boolean, { sources }: Library): Entry {
  const { text, from, state, when, who } = known
  const rest = { id, english, translation: text, when, who }
  return isFresh ? { ...rest, state, was: undefined } : { ...rest, state: 'outdated', was: sources.get(from) }
}
