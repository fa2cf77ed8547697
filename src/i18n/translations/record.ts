import { hashOf } from './hash.ts'
import { finder, type Line } from './ledger.ts'
import type { Library } from './library.ts'
import { hasWords } from './markdown.ts'
import { ofHead } from './page.ts'
import { englishOf } from './words.ts'

/** A text of a translation, and the English that stands in its place today. */
interface Placed {
  readonly id: string
  readonly text: string
  readonly english: string
}

/**
 * The ledger of a language as its files are now. What it knew and is the same stays as it was; whatever is new, or was
 * written anew, counts as a draft made from today's English.
 */
export function recorded(library: Library, day: string): readonly Line[] {
  const find = finder(library.lines)
  return placed(library)
    .filter(({ text }) => hasWords(text))
    .map(({ id, text, english }) => {
      const is = hashOf(text)
      return find(id, is) ?? { id, from: hashOf(english), is, state: 'draft', when: day, who: '' }
    })
}

/** The texts that the ledger does not know: they are to be recorded. */
export function unrecorded(library: Library): readonly string[] {
  const find = finder(library.lines)
  return placed(library)
    .filter(({ id, text }) => hasWords(text) && !find(id, hashOf(text)))
    .map(({ id, text }) => `locales/${library.language.code} ${id}: ${text.slice(0, 40)}`)
}

/** The pages whose blocks are not those of the English, so that nobody can say which is made from which. */
export function unlike({ own, english }: Library): readonly string[] {
  return [...own.pages].flatMap(([path, { blocks }]) =>
    english.pages.get(path)?.blocks.length === blocks.length ? [] : [path],
  )
}

function placed(library: Library): readonly Placed[] {
  const { own, english } = library
  const words = [...own.words].flatMap(([id, text]) => {
    const from = englishOf(id, english.words)
    return from === undefined ? [] : [{ id, text, english: from }]
  })
  const pages = [...own.pages].flatMap(([path, page]) => {
    const from = english.pages.get(path)
    if (!from) return []
    const head = ofHead.map((name) => ({
      id: `pages/${path}#${name}`,
      text: page[name],
      english: from[name],
    }))
    const blocks = page.blocks.map((text, at) => ({
      id: `pages/${path}`,
      text,
      english: from.blocks[at] ?? '',
    }))
    return [...head, ...blocks]
  })
  return [...words, ...pages]
}
