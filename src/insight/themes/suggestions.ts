import { createHash, randomUUID } from 'node:crypto'
import { languageOf } from '#i18n/languages.ts'
import { ringInUse } from '#sealing/keys.ts'
import { openValue, sealValue } from '#sealing/record.ts'
import { commentsToRead } from '#submissions/comments/comments.ts'
import type { Place } from '../comments/copies.ts'
import { codeBook, saveTheme, type ThemeError, type Typed } from './code-book.ts'
import { keyOf, lastWords, type CodedPlace } from './coding.ts'
import {
  addCodings,
  decide,
  deleteSuggestions,
  readSuggestions,
  replaceOpen,
  type SuggestionRow,
} from './store.ts'
import { inOrder } from './frozen.ts'
import { learn, type Written } from './words/learn.ts'
import { suggestGroups } from './words/suggest.ts'

export interface Suggestion {
  readonly id: string
  readonly form: string
  /** Words that tell it from the others, from every language it holds. */
  readonly words: readonly string[]
  /** The clearest first. */
  readonly members: readonly Place[]
}

type Held = Pick<Suggestion, 'words' | 'members'>

/** Words of people do not stay here longer than where they were said: suggestions look at a year, and are kept for one. */
const MONTHS = 12
const MOST_COMMENTS = 3000
/** A group that a person has refused, or made a theme of, does not come back under a few new members. */
const SAME = 0.5

interface Found extends CodedPlace, Written {}

/** What waits for somebody to accept, merge or refuse it. */
export async function openSuggestions(form?: string): Promise<readonly Suggestion[]> {
  return (await readSuggestions(form)).filter(({ state }) => state === 'open').map(opened)
}

/** Looks at the comments of a form that no person has coded, groups them, and suggests themes for each from what people decided. */
export async function suggestAnew(form: string, now = new Date()): Promise<void> {
  const since = new Date(now)
  since.setMonth(since.getMonth() - MONTHS)
  const [found, words, rows, book] = await Promise.all([
    commentsSince(form, since.toISOString().slice(0, 10)),
    lastWords(),
    readSuggestions(form),
    codeBook(),
  ])
  if (!isNews(form, [found.map(keyOf), words, rows, book])) return
  const decided = new Map(words.map((word) => [keyOf(word), word]))
  const uncoded = found.filter((comment) => !decided.get(keyOf(comment))?.decided)
  await replaceOpen(form, sealedGroups(uncoded, rows.filter(({ state }) => state !== 'open').map(opened)))
  const coded = found.flatMap((comment) => {
    const themes = decided.get(keyOf(comment))?.decided
    return themes ? [{ ...comment, themes }] : []
  })
  const suggest = learn(
    coded,
    book.map(({ id, words: said }) => ({ id, words: said })),
  )
  const news = uncoded.flatMap(({ response, question, week, ...comment }) => {
    const themes = suggest(comment)
    const before = decided.get(keyOf({ response, question }))?.suggested
    const same = before ? before.join() === themes.join() : themes.length === 0
    return same ? [] : [{ response, question, form, week, staff: null, second: false, themes: [...themes] }]
  })
  await addCodings(news)
}

const seen = new Map<string, string>()

/** Whether anything changed since this process last looked: looking costs seconds. */
function isNews(form: string, all: unknown): boolean {
  const now = createHash('sha256').update(inOrder(all)).digest('hex')
  const news = seen.get(form) !== now
  seen.set(form, now)
  return news
}

/** A person makes a theme of a suggestion, under a name and a definition of their own. */
export async function acceptSuggestion(
  id: string,
  typed: Typed,
  staff: string,
): Promise<{ readonly id: string } | { readonly error: ThemeError }> {
  const saved = await saveTheme(typed, { staff })
  if ('error' in saved) return saved
  await settle(id, { state: 'accepted', theme: saved.id, staff })
  return saved
}

/** A person says that a suggestion is a theme that there is already. */
export async function mergeSuggestion(id: string, theme: string, staff: string): Promise<boolean> {
  const known = (await codeBook()).some((one) => one.id === theme)
  return known && settle(id, { state: 'merged', theme, staff })
}

/** A person says that a suggestion is no theme. */
export const refuseSuggestion = (id: string, staff: string): Promise<boolean> =>
  settle(id, { state: 'refused', theme: null, staff })

export const forgetSuggestions = (): Promise<void> => deleteSuggestions(MONTHS)

/** What a group becomes is suggested for its comments, and still counted for none: a person reads each. */
async function settle(id: string, decision: Parameters<typeof decide>[1]): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return false
  const row = await decide(id, decision)
  if (!row) return false
  const { theme } = decision
  const { members, form } = opened(row)
  const words = new Map((await lastWords(form)).map((word) => [keyOf(word), word]))
  const open = members.filter((member) => !words.get(keyOf(member))?.decided)
  const weeks = new Map(
    (await commentsSince(form, '2000-01-01')).map((comment) => [keyOf(comment), comment.week]),
  )
  if (theme !== null)
    await addCodings(
      open.flatMap((member) => {
        const week = weeks.get(keyOf(member))
        const before = words.get(keyOf(member))?.suggested ?? []
        const themes = [...new Set([...before, theme])].sort()
        return week ? [{ ...member, form, week, staff: null, second: false, themes }] : []
      }),
    )
  return true
}

async function commentsSince(form: string, since: string): Promise<readonly Found[]> {
  const { comments } = await commentsToRead({ forms: [form], since }, MOST_COMMENTS)
  return comments.flatMap(({ id, week, language, written }) =>
    Object.entries(written).map(([question, text]) => ({
      ...{ response: id, question, form, week, text },
      tag: languageOf(language)?.tag.split('-')[0] ?? language,
    })),
  )
}

function sealedGroups(comments: readonly Found[], settled: readonly Suggestion[]) {
  return suggestGroups(comments).flatMap(({ words, members }) => {
    const places = members.flatMap((at) => {
      const comment = comments[at]
      return comment ? [{ response: comment.response, question: comment.question }] : []
    })
    if (settled.some((other) => likeness(other.members, places) >= SAME)) return []
    const id = randomUUID()
    const held: Held = { words, members: places }
    return [{ id, sealed: sealValue(ringInUse(), placeOf(id), held) }]
  })
}

/** The share of two groups that is in both (P. Jaccard 1901). */
function likeness(a: readonly Place[], b: readonly Place[]): number {
  const [one, other] = [new Set(a.map(keyOf)), new Set(b.map(keyOf))]
  return one.intersection(other).size / Math.max(1, one.union(other).size)
}

function opened({ id, form, sealed }: SuggestionRow): Suggestion {
  return { id, form, ...(openValue(ringInUse(), placeOf(id), sealed) as Held) }
}

const placeOf = (id: string) => ({ table: 'theme_suggestions', id, field: 'sealed', schema: 1 })
