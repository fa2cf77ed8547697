import type { Answer, Answers, Question, Step } from './form.ts'
import { kindOf } from './kinds/index.ts'
import type { Posted, Reading } from './kinds/kind.ts'

/** What is wrong with one answer. The sentence is `<question>.error.<code>` in the form's words. */
export interface AnswerError {
  readonly question: string
  readonly code: string
}

export type StepReading = { readonly answers: Answers } | { readonly errors: readonly AnswerError[] }

/** Reads what was posted for a step: an answer for each of its questions, or every error at once. */
export function answerStep(step: Step, posted: Posted): StepReading {
  const readings = Object.entries(step.questions).map(
    ([name, question]) => [name, readAnswer(posted, name, question)] as const,
  )
  const errors = readings.flatMap(([question, reading]) =>
    'error' in reading ? [{ question, code: reading.error }] : [],
  )
  if (errors.length > 0) return { errors }
  return { answers: Object.fromEntries(readings.map(([name, reading]) => [name, answerIn(reading)])) }
}

/** The fields that show a step's answers again, as a browser would post them. */
export function fieldsOf(step: Step, answers: Answers): Posted {
  return new Map(
    Object.entries(step.questions).flatMap(([name, question]) => {
      const answer = answers[name] ?? null
      return answer === null ? [] : [...kindOf(question).fields(name, answer)]
    }),
  )
}

function readAnswer(posted: Posted, name: string, question: Question): Reading {
  const reading = kindOf(question).read(posted, name, question)
  const missing = 'answer' in reading && reading.answer === null && !question.optional
  return missing ? { error: 'missing' } : reading
}

function answerIn(reading: Reading): Answer {
  return 'answer' in reading ? reading.answer : null
}
