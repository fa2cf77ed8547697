import MiniSearch from 'minisearch'

/** What can be found: a page, in the words of one language. */
export interface Findable {
  /** The address after the language. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** What else people call it. */
  readonly words: string
  readonly text: string
  /** The BCP 47 tag of its words. */
  readonly tag: string
}

export type Index = MiniSearch<Findable>

/** The pages of a language, ready to be searched. Words are found where that language divides them. */
export function indexOf(pages: readonly Findable[], tag: string): Index {
  const index: Index = new MiniSearch({
    fields: ['title', 'words', 'description', 'text'],
    storeFields: ['title', 'description', 'text', 'tag'],
    tokenize: (text) => wordsIn(text, tag),
    processTerm: asStem,
  })
  index.addAll(pages)
  return index
}

/** The words of a text, as its language divides them: Chinese has no spaces. */
export function wordsIn(text: string, tag: string): string[] {
  const segments = new Intl.Segmenter(tag, { granularity: 'word' }).segment(text)
  return [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
}

/** A word as it is compared: no capitals, no accents or vowel signs of Arabic script, no English endings. */
export function asStem(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652’']/g, '')
    .toLowerCase()
  return /^[a-z]{5,}$/.test(plain) ? plain.replace(/(ing|ers?|ed|es|s)$/, '') : plain
}
