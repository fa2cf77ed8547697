import type { Translate } from '#i18n/translate.ts'
import type { Answers, Form, Row, Step } from '../form.ts'
import { isChoice } from '../form.ts'
import { allSteps } from '../keys.ts'
import { answerInWords, wordsOf } from './words.ts'

export interface InWords {
  readonly key: string
  readonly value: string | readonly string[]
}

/**
 * The options somebody chose, in the words of another language: option ids are the same in all of them. What was
 * written in a person's own words is not in here, and neither is an option that the form no longer has.
 */
export function chosenInWords(
  form: Form,
  answers: Answers,
  t: Translate,
  language: string,
): readonly InWords[] {
  const of = wordsOf(form, t)
  return allSteps(form).flatMap((step) =>
    saidOn(step, answers).flatMap((said) =>
      Object.entries(step.questions).flatMap(([name, question]) => {
        const value = isChoice(question) && answerInWords(name, question, said[name], of, language)
        return value ? [{ key: of(`${name}.label`), value }] : []
      }),
    ),
  )
}

/** The answers of a step: once, or for each of its rows. */
function saidOn(step: Step, answers: Answers): readonly Answers[] {
  if (step.repeat === undefined) return [answers]
  const rows = answers[step.id]
  return Array.isArray(rows) ? rows.filter((row): row is Row => typeof row === 'object') : []
}

/** Contact details under the labels of the form they were left on, or under their own names when it is gone. */
export function contactInWords(form: Form | undefined, contact: Answers, t: Translate): readonly InWords[] {
  const of = form && wordsOf(form, t)
  const questions = Object.assign(
    {},
    ...(form ? allSteps(form) : []).map((step) => step.questions),
  ) as Step['questions']
  return Object.entries(contact).flatMap(([name, answer]) => {
    const question = questions[name]
    if (!of || !question) return typeof answer === 'string' ? [{ key: name, value: answer }] : []
    const value = answerInWords(name, question, answer, of, 'en-GB')
    return value ? [{ key: of(`${name}.label`), value }] : []
  })
}
