import { factors } from './factors.ts'
import { featuresOf, wordsIn } from './features.ts'
import type { Written } from './learn.ts'
import { telling } from './telling.ts'
import { spaceOf } from './vectors.ts'

/** Comments that seem to be about one thing, by their places in what was given. */
export interface Group {
  readonly tag: string
  /** The words that tell them from the others, and that several people used. */
  readonly words: readonly string[]
  /** The clearest first. */
  readonly members: readonly number[]
}

/** With fewer comments in a language a person has read them sooner than a machine groups them. */
export const FEWEST_COMMENTS = 12
/** A group of fewer is no theme, and its words could be one person's. */
export const FEWEST_MEMBERS = 3
const MOST_GROUPS = 14
const COMMENTS_IN_A_GROUP = 6
/** A comment is in a group that is at least so much of what it says. */
const PART = 0.34

/** Suggests what the comments of each language are about. A person names, merges or refuses every group. */
export function suggestGroups(comments: readonly Written[]): readonly Group[] {
  const tags = [...new Set(comments.map(({ tag }) => tag))].sort()
  return tags.flatMap((tag) => {
    const places = [...comments.keys()].filter((at) => comments[at]?.tag === tag)
    return places.length < FEWEST_COMMENTS ? [] : groupsIn(tag, places, comments)
  })
}

function groupsIn(tag: string, places: readonly number[], comments: readonly Written[]): readonly Group[] {
  const words = places.map((at) => wordsIn(comments[at]?.text ?? '', tag))
  const { size, vectors } = spaceOf(words.map(featuresOf))
  const wanted = Math.min(MOST_GROUPS, Math.max(2, Math.round(places.length / COMMENTS_IN_A_GROUP)))
  const shares = factors(vectors, size, wanted).map(sharesOf)
  return Array.from({ length: wanted }, (_, group) => {
    const inIt = [...places.keys()].filter((at) => (shares[at]?.[group] ?? 0) >= PART)
    const clearest = inIt.sort((a, b) => (shares[b]?.[group] ?? 0) - (shares[a]?.[group] ?? 0))
    return { tag, words: telling(words, clearest), members: clearest.map((at) => places[at] ?? 0) }
  }).filter(({ members, words: found }) => members.length >= FEWEST_MEMBERS && found.length > 0)
}

function sharesOf(row: Float64Array): Float64Array {
  const sum = row.reduce((total, value) => total + value, 0) || 1
  return row.map((value) => value / sum)
}
