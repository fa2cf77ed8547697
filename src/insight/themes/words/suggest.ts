import { clustered } from './cluster.ts'
import { wordsIn } from './features.ts'
import { sharedSpace } from './languages.ts'
import type { Written } from './learn.ts'
import { telling } from './telling.ts'

/** Comments that seem to be about one thing, in whatever language, by their places in what was given. */
export interface Group {
  /** The words that tell them from the others, a few of each language. */
  readonly words: readonly string[]
  /** The clearest first. */
  readonly members: readonly number[]
}

/** Fewer comments a person has read sooner than a machine groups them. */
export const FEWEST_COMMENTS = 16
/** A group of fewer is no theme. */
export const FEWEST_MEMBERS = 3
const MOST_GROUPS = 24
const COMMENTS_IN_A_GROUP = 8

/**
 * Suggests what comments are about. They are grouped by where they lie in the space that the languages share
 * (`languages.ts`), so that one group can hold comments in several. A person names, merges or refuses every group.
 */
export function suggestGroups(comments: readonly Written[]): readonly Group[] {
  if (comments.length < FEWEST_COMMENTS) return []
  const place = sharedSpace(comments.map(({ tag }) => tag))
  const rows = aroundTheirMiddle(
    comments,
    comments.map(({ text, tag }) => place(text, tag)),
  )
  const wanted = Math.min(MOST_GROUPS, Math.max(2, Math.round(comments.length / COMMENTS_IN_A_GROUP)))
  const { nearness, nearest } = clustered(rows, wanted)
  const words = comments.map(({ text, tag }) => wordsIn(text, tag))
  return Array.from({ length: wanted }, (_, group) => {
    const near = (at: number) => nearness[at]?.[group] ?? 0
    const members = [...nearest.keys()]
      .filter((at) => nearest[at] === group)
      .sort((a, b) => near(b) - near(a))
    return { words: wordsOf(comments, words, members), members }
  }).filter(({ members }) => members.length >= FEWEST_MEMBERS)
}

/** What all comments of a language have in common would keep the languages apart: it is taken off. */
function aroundTheirMiddle(
  comments: readonly Written[],
  rows: readonly Float64Array[],
): readonly Float64Array[] {
  const middles = new Map<string, { sum: Float64Array; of: number }>()
  rows.forEach((row, at) => {
    const tag = comments[at]?.tag ?? ''
    const middle = middles.get(tag) ?? { sum: new Float64Array(row.length), of: 0 }
    row.forEach((value, axis) => (middle.sum[axis] = (middle.sum[axis] ?? 0) + value))
    middles.set(tag, { sum: middle.sum, of: middle.of + 1 })
  })
  return rows.map((row, at) => {
    const { sum, of } = middles.get(comments[at]?.tag ?? '') ?? { sum: row, of: 1 }
    const left = of === 1 ? row : row.map((value, axis) => value - (sum[axis] ?? 0) / of)
    const length = Math.hypot(...left) || 1
    return left.map((value) => value / length)
  })
}

function wordsOf(
  comments: readonly Written[],
  words: readonly (readonly string[])[],
  members: readonly number[],
): readonly string[] {
  const tags = [...new Set(members.map((at) => comments[at]?.tag))]
  return tags.flatMap((tag) => {
    const same = [...comments.keys()].filter((at) => comments[at]?.tag === tag)
    return telling(
      same.map((at) => words[at] ?? []),
      same.flatMap((at, place) => (members.includes(at) ? [place] : [])),
    )
  })
}
