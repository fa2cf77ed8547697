import type { QueryCombination, SearchResult } from 'minisearch'
import { asStem, wordsIn, type Index } from './index-of.ts'

export interface Found {
  readonly id: string
  readonly title: string
  readonly tag: string
  /** The sentence that says why it was found, cut where a word is marked. */
  readonly excerpt: readonly Piece[]
}

export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** Longer than this nobody asks; the rest is cut off. */
export const LONGEST = 100

/** The pages about what somebody typed, best first: their words, other words for the same, and slips of the finger. */
export function find(index: Index, typed: string, alike: Synonyms): readonly Found[] {
  const asked = typed.normalize('NFC').slice(0, LONGEST).trim()
  if (!asked) return []
  const other = alike(asked).map((words) => ({ queries: [words], boost: lower }))
  const tries: readonly QueryCombination[] = [
    { combineWith: 'OR', queries: [{ queries: [asked], combineWith: 'AND' }, ...other] },
    { combineWith: 'AND', queries: [asked], fuzzy: slips },
    { combineWith: 'OR', queries: [asked], fuzzy: slips },
  ]
  const found = tries.reduce<SearchResult[]>(
    (before, query) => (before.length > 0 ? before : index.search(combined(query))),
    [],
  )
  return found.slice(0, 20).map(asFound)
}

/** Other ways to say what is in a query. */
export type Synonyms = (asked: string) => readonly string[]

/** Synonyms from lines such as `break, respite, time off`: a query that has one of a line has them all. */
export function synonymsIn(lines: string, tag: string): Synonyms {
  const groups = lines
    .split('\n')
    .map((line) =>
      line
        .split(/[,،、]/)
        .map((words) => words.trim())
        .filter(Boolean),
    )
    .filter((group) => group.length > 1)
  const stems = (text: string) => ` ${wordsIn(text, tag).map(asStem).join(' ')} `
  return (asked) => {
    const query = stems(asked)
    return groups.flatMap((group) => (group.some((words) => query.includes(stems(words))) ? group : []))
  }
}

/** Every query counts a title more than a text, and lets a word be the beginning of one. */
function combined(query: QueryCombination): QueryCombination {
  return { prefix, boost, ...query }
}

const boost = { title: 4, words: 3, description: 2 }
const lower = { title: 2, words: 1.5, description: 1, text: 0.5 }
const slips = (term: string) => (term.length > 3 ? 0.25 : false)
const prefix = (term: string) => term.length > 2

function asFound({ id, title, tag, description, text, terms }: SearchResult): Found {
  const sentences = [String(description), ...String(text).split(/(?<=[.!?۔。])\s+/)]
  const marks = (sentence: string) => pieces(sentence, String(tag), new Set(terms))
  const best = sentences.find((sentence) => marks(sentence).some(({ marked }) => marked))
  return {
    id: String(id),
    title: String(title),
    tag: String(tag),
    excerpt: marks(best ?? String(description)),
  }
}

/** A sentence in pieces, so that what was found can be marked without writing HTML. */
function pieces(sentence: string, tag: string, terms: ReadonlySet<string>): readonly Piece[] {
  const segments = new Intl.Segmenter(tag, { granularity: 'word' }).segment(sentence)
  return [...segments].reduce<Piece[]>((done, { segment }) => {
    const marked = terms.has(asStem(segment))
    const last = done.at(-1)
    if (last?.marked === marked) return [...done.slice(0, -1), { marked, text: last.text + segment }]
    return [...done, { marked, text: segment }]
  }, [])
}
