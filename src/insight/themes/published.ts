import { copiesOf } from '../comments/copies.ts'
import { frozenBook } from './frozen.ts'
import type { BookRow, FrozenComment } from './store.ts'

/** How many comments in a theme, as anybody may see it. */
export interface ThemeCount {
  readonly theme: string
  readonly title: string
  readonly version: number
  /** To the nearest five. Undefined: too few to be said. */
  readonly count: number | undefined
  /** The comments that were read and coded by then, to the nearest five. */
  readonly of: number | undefined
  /** The day of the version. */
  readonly frozen: string
}

/** Nothing is said to the public of fewer comments than this (`domain.md` 3.7). */
const FEWEST_COMMENTS = 30
/** A count, and what it leaves over, is of at least so many. */
const FEWEST_IN_THEME = 10
/** Words lead to a person sooner than a number does: the floor is higher. */
const FEWEST_TO_QUOTE_FROM = 15

/**
 * How many comments were in a theme, or below it, when a version of the code book was frozen. The same for ever: it is
 * counted anew from the frozen book each time. A count or its complement under ten is not said, and the others to the
 * nearest five, so that two versions do not tell one comment by subtraction. Undefined: there is no such theme or version.
 */
export async function themeCount(theme: string, version: number): Promise<ThemeCount | undefined> {
  const book = await frozenBook(version)
  return book && countIn(book, theme)
}

/** The themes that a response was counted in, in a version. */
export async function themesOfResponse(response: string, version: number): Promise<readonly ThemeCount[]> {
  const book = await frozenBook(version)
  const themes = new Set(
    book?.members.filter((one) => one.response === response).flatMap((one) => one.themes),
  )
  return book ? [...themes].flatMap((theme) => countIn(book, theme) ?? []) : []
}

/** Every theme of a frozen version, as anybody may see it. */
export async function frozenThemes(version: number): Promise<readonly ThemeCount[]> {
  const book = await frozenBook(version)
  return book ? book.themes.flatMap(({ id }) => countIn(book, id) ?? []) : []
}

/**
 * Quotes from a theme that may leave the room: the person said yes, somebody took out what leads to them, and enough
 * others said something like it. `permitted`: of some responses those whose person said yes.
 */
export async function quotesFrom(
  theme: string,
  version: number,
  permitted: (responses: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<readonly string[]> {
  const book = await frozenBook(version)
  const members = book ? inTheme(book, theme) : []
  if (!book || members.length < FEWEST_TO_QUOTE_FROM || countIn(book, theme)?.count === undefined) return []
  const responses = members.map(({ response }) => response)
  const [yes, copies] = await Promise.all([permitted(responses), copiesOf(responses)])
  const counted = new Set(members.map(({ response, question }) => `${response}.${question}`))
  return copies
    .filter(({ response, question }) => yes.has(response) && counted.has(`${response}.${question}`))
    .map(({ text }) => text)
    .sort()
}

function countIn(book: BookRow, theme: string): ThemeCount | undefined {
  const found = book.themes.find(({ id }) => id === theme)
  if (!found) return undefined
  const [count, of] = [inTheme(book, theme).length, book.members.length]
  const rest = of - count
  const shown = of >= FEWEST_COMMENTS && count >= FEWEST_IN_THEME && (rest === 0 || rest >= FEWEST_IN_THEME)
  return {
    ...{ theme, title: found.name, version: book.version, frozen: book.day },
    count: shown ? toFive(count) : undefined,
    of: of >= FEWEST_COMMENTS ? toFive(of) : undefined,
  }
}

function inTheme(book: BookRow, theme: string): readonly FrozenComment[] {
  const ids = new Set([theme, ...book.themes.filter(({ parent }) => parent === theme).map(({ id }) => id)])
  return book.members.filter(({ themes }) => themes.some((id) => ids.has(id)))
}

const toFive = (count: number): number => Math.round(count / 5) * 5
