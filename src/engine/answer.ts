import { holds } from './condition.ts'
import type { Answer, Answers, Rule, Step } from './form.ts'
import type { Posted, Reading } from './kinds/kind.ts'
import { fieldsOfAnswer, readAnswer, type AnswerError, type StepReading } from './reading.ts'
import { fieldsOfRows, readRows } from './rows.ts'

export type { AnswerError, StepReading }

/**
 * Reads what was posted for a step: an answer for each of its questions, or every error at once. The rules of the step
 * are looked at once each answer is right by itself; `said` is what was answered on earlier steps.
 */
export function answerStep(step: Step, posted: Posted, said: Answers = {}): StepReading {
  const reading = step.repeat === undefined ? readOnce(step, posted) : readRows(step, posted)
  if ('errors' in reading) return reading
  const errors = broken(step.rules ?? [], { ...said, ...reading.answers })
  return errors.length > 0 ? { errors } : reading
}

/** The rules that do not hold for these answers. */
export function broken(rules: readonly Rule[], answers: Answers): readonly AnswerError[] {
  return rules.filter((rule) => !holds(rule.holds, answers)).map(({ question, code }) => ({ question, code }))
}

/** The fields that show a step's answers again, as a browser would post them. */
export function fieldsOf(step: Step, answers: Answers): Posted {
  if (step.repeat !== undefined) return fieldsOfRows(step, answers[step.id] ?? null)
  return new Map(
    Object.entries(step.questions).flatMap(([name, question]) =>
      fieldsOfAnswer(name, question, answers[name]),
    ),
  )
}

function readOnce(step: Step, posted: Posted): StepReading {
  const readings = Object.entries(step.questions).map(
    ([name, question]) => [name, readAnswer(posted, name, question)] as const,
  )
  const errors = readings.flatMap(([question, reading]) =>
    'error' in reading ? [{ question, code: reading.error }] : [],
  )
  if (errors.length > 0) return { errors }
  return { answers: Object.fromEntries(readings.map(([name, reading]) => [name, answerIn(reading)])) }
}

function answerIn(reading: Reading): Answer {
  return 'answer' in reading ? reading.answer : null
}
