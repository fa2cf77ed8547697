import type { Answer, Answers, Question } from './form.ts'
import { kindOf } from './kinds/index.ts'
import type { Posted, Reading } from './kinds/kind.ts'

/** What is wrong with one answer. The sentence is `<question>.error.<code>` in the form's words. */
export interface AnswerError {
  readonly question: string
  readonly code: string
  /** Which person or thing it is about, counted from 1, on a step that asks for several. */
  readonly row?: number
}

export type StepReading = { readonly answers: Answers } | { readonly errors: readonly AnswerError[] }

/** The fields of one answer, under the name it was posted with. */
export function fieldsOfAnswer(
  name: string,
  question: Question,
  answer: Answer | undefined,
): (readonly [string, readonly string[]])[] {
  if (answer === null || answer === undefined || isRows(answer)) return []
  return [...kindOf(question).fields(name, answer)]
}

/** Reads one answer. `name` is the field it was posted under. */
export function readAnswer(posted: Posted, name: string, question: Question): Reading {
  const reading = kindOf(question).read(posted, name, question)
  const missing = 'answer' in reading && reading.answer === null && !question.optional
  return missing ? { error: 'missing' } : reading
}

function isRows(answer: Exclude<Answer, null>): answer is Exclude<Answer, null | string | readonly string[]> {
  return Array.isArray(answer) && answer.some((part) => typeof part === 'object')
}
