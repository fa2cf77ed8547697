import { answerStep, broken, fieldsOf, type AnswerError } from './answer.ts'
import type { Answers, Form } from './form.ts'
import { path, pathAfter } from './journey.ts'
import { allSteps } from './keys.ts'
import type { Posted } from './kinds/kind.ts'

/**
 * Reads a whole form that was posted from one page, as somebody enters one from paper: an answer for each question on
 * the path, or every error on it. What was filled in off the path is left out, as it would not have been asked.
 */
export function answerForm(
  form: Form,
  posted: Posted,
): { readonly answers: Answers } | { readonly errors: readonly AnswerError[] } {
  let answers: Answers = {}
  const errors: AnswerError[] = []
  for (const step of allSteps(form)) {
    const asked = [...path(form, answers), ...pathAfter(form, answers)].includes(step)
    if (!asked || step.exit) continue
    const reading = answerStep(step, posted, answers)
    if ('errors' in reading) errors.push(...reading.errors)
    else answers = { ...answers, ...reading.answers }
  }
  errors.push(...broken(form.rules ?? [], answers))
  return errors.length > 0 ? { errors } : { answers }
}

/** The fields that show a whole form again on one page. */
export function fieldsOfForm(form: Form, answers: Answers): Posted {
  return new Map(allSteps(form).flatMap((step) => [...fieldsOf(step, answers)]))
}

/** The exit that these answers lead to, if they lead to one. */
export function exitOf(form: Form, answers: Answers): string | undefined {
  return path(form, answers).find((step) => step.exit)?.id
}
