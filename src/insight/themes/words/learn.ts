import { featuresOf, wordsIn } from './features.ts'
import { fitted } from './fit.ts'
import { sharedSpace } from './languages.ts'
import { spaceOf, type Vector } from './vectors.ts'

/** What somebody wrote, and in which language's pages (the first part of its BCP 47 tag). */
export interface Written {
  readonly text: string
  readonly tag: string
}

/** The same, with the themes a person gave it. */
export interface Coded extends Written {
  readonly themes: readonly string[]
}

/** A theme of the code book, with words that speak for it. */
export interface Known {
  readonly id: string
  readonly words: readonly string[]
}

/** A theme is learned from examples of people's decisions, never from one alone. */
const FEWEST_EXAMPLES = 5
/** How much a word of the code book counts beside everything else in a comment. */
const WORD = 0.7
/** A theme is suggested that is as likely as this, */
const LIKELY = 0.65
/** or whose words a comment holds, unless what people decided speaks against it, */
const UNLIKELY = 0.2
/** or, where there is none, the likeliest of all. */
const AT_ALL = 0.3

/**
 * Learns themes from comments that people have coded, and suggests themes for others, in any language: from the letters
 * and words they share (`features.ts`), from what they mean (`languages.ts`), and from the words that the code book has
 * for each theme. Until there are five examples of a theme its words alone speak for it.
 */
export function learn(
  coded: readonly Coded[],
  book: readonly Known[],
): (comment: Written) => readonly string[] {
  const place = coded.length === 0 ? undefined : placeIn(coded, book)
  const vectors = place ? coded.map(place.vector) : []
  const models = book.flatMap(({ id }) => {
    const has = coded.map(({ themes }) => themes.includes(id))
    return place && has.filter(Boolean).length >= FEWEST_EXAMPLES
      ? [{ id, says: fitted(vectors, has, place.size) }]
      : []
  })
  return (comment) => {
    const vector = place?.vector(comment) ?? new Map<number, number>()
    const chances = new Map(models.map(({ id, says }) => [id, says(vector)]))
    const likely = book.filter((theme) => {
      const chance = chances.get(theme.id)
      return speaksFor(theme, comment) ? (chance ?? 1) > UNLIKELY : (chance ?? 0) > LIKELY
    })
    const [best] = [...chances].sort((a, b) => b[1] - a[1])
    if (likely.length === 0 && best && best[1] > AT_ALL) return [best[0]]
    return likely.map(({ id }) => id).sort()
  }
}

/** Whether a comment holds a word, or the beginning of a word, that speaks for a theme. */
export function speaksFor({ words }: Known, { text }: Written): boolean {
  const said = text.normalize('NFKC').toLowerCase()
  return words.some((word) => said.includes(word.normalize('NFKC').toLowerCase()))
}

function placeIn(coded: readonly Coded[], book: readonly Known[]) {
  const letters = spaceOf(coded.map(featured))
  const meaning = sharedSpace(coded.map(({ tag }) => tag))
  const size = letters.size + book.length
  const vector = (comment: Written): Vector => {
    const meant = [...meaning(comment.text, comment.tag)].map((value, at): [number, number] => [
      size + at,
      value,
    ])
    const spoken = book.flatMap((theme, at): [number, number][] =>
      speaksFor(theme, comment) ? [[letters.size + at, WORD]] : [],
    )
    return new Map([...letters.place(featured(comment)), ...spoken, ...meant])
  }
  return { size: size + DIMENSIONS_AT_MOST, vector }
}

const DIMENSIONS_AT_MOST = 128

function featured({ text, tag }: Written): readonly string[] {
  return featuresOf(wordsIn(text, tag))
}
