import type { Answer, Question, Row } from '../form.ts'

/** What a browser posted: every value of every field, as typed. */
export type Posted = ReadonlyMap<string, readonly string[]>

/** An answer, or the code of what is wrong. An answer of null means nothing was entered. */
export type Reading = { readonly answer: Single | null } | { readonly error: string }

/** An answer to one question: rows are made of these. */
export type Single = Exclude<Answer, null | readonly Row[]>

/** How one kind of question is read and shown again. A kind says only what differs; nothing inherits. */
export interface Kind<Q extends Question = Question> {
  /** Every code `read` can return, so that a test can demand a sentence for each in every language. */
  readonly errors: readonly string[]
  read(posted: Posted, name: string, question: Q): Reading
  /** The fields that would be posted for an answer: the inverse of `read`. */
  fields(name: string, answer: Single): Iterable<readonly [string, readonly string[]]>
}

export const empty: Reading = { answer: null }

/** The one value of a field, without the space around it. Undefined: the field was posted more than once. */
export function single(posted: Posted, name: string): string | undefined {
  const values = posted.get(name) ?? []
  return values.length > 1 ? undefined : (values[0] ?? '').trim()
}

/** The field of a question that has just one. */
export function oneField(name: string, answer: Single): [string, readonly string[]][] {
  return [[name, [answer].flat()]]
}
