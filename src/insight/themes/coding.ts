import type { Place } from '../comments/copies.ts'
import { codeBook } from './code-book.ts'
import { addCodings, readHistory, readLastWords, type CodingRow } from './store.ts'

export interface CodedPlace extends Place {
  readonly form: string
  readonly week: string
}

export interface Coding {
  readonly staff: string | null
  readonly second: boolean
  readonly themes: readonly string[]
  readonly day: string
}

export interface Codings {
  /** What counts: the last word of a person. Undefined: nobody has decided. */
  readonly decided: Coding | undefined
  readonly suggested: readonly string[]
  /** Everything that was ever said, the oldest first. */
  readonly history: readonly Coding[]
}

/** A person says which themes a comment is about. `second`: without having seen what others said. */
export async function codeComment(
  place: CodedPlace,
  themes: readonly string[],
  by: { readonly staff: string; readonly second: boolean },
): Promise<void> {
  const known = new Set((await codeBook()).map(({ id }) => id))
  const { response, question, form, week } = place
  const wanted = [...new Set(themes)].filter((theme) => known.has(theme)).sort()
  await addCodings([{ response, question, form, week, ...by, themes: wanted }])
}

/** What was said about the themes of some comments, by `keyOf`. */
export async function codingsOf(responses: readonly string[]): Promise<ReadonlyMap<string, Codings>> {
  const rows = new Map<string, CodingRow[]>()
  for (const row of await readHistory(responses)) rows.set(keyOf(row), [...(rows.get(keyOf(row)) ?? []), row])
  return new Map([...rows].map(([key, said]) => [key, standing(said)]))
}

export const keyOf = ({ response, question }: Place): string => `${response}.${question}`

function standing(history: readonly CodingRow[]): Codings {
  return {
    decided: history.findLast(({ staff, second }) => staff !== null && !second),
    suggested: history.findLast(({ staff }) => staff === null)?.themes ?? [],
    history,
  }
}

/** The last word about each comment of a form. */
export interface LastWords extends CodedPlace {
  readonly decided: readonly string[] | undefined
  readonly suggested: readonly string[] | undefined
  /** The last word of each person, by who said it. */
  readonly people: ReadonlyMap<string, readonly string[]>
}

export async function lastWords(form?: string): Promise<readonly LastWords[]> {
  const rows = new Map<string, CodingRow[]>()
  for (const row of await readLastWords(form)) rows.set(keyOf(row), [...(rows.get(keyOf(row)) ?? []), row])
  return [...rows.values()].flatMap((said) => {
    const [first] = said
    if (!first) return []
    const { response, question, form: of, week } = first
    const ordered = said.toSorted((a, b) => a.id - b.id)
    const { decided, suggested } = standing(ordered)
    const machine = ordered.some(({ staff }) => staff === null)
    const people = ordered.flatMap(({ staff, themes }) => (staff === null ? [] : [[staff, themes] as const]))
    return [
      {
        ...{ response, question, form: of, week },
        decided: decided?.themes,
        suggested: machine ? suggested : undefined,
        people: new Map(people),
      },
    ]
  })
}
