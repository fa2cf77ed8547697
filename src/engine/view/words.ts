import type { Translate } from '#i18n/translate.ts'
import type { Also } from '#ui/also.ts'
import type { AnswerError } from '../answer.ts'
import type { Answer, Answers, Form, Question, Row, Step } from '../form.ts'
import { isChoice } from '../form.ts'
import { answersOnPath, path, pathAfter } from '../journey.ts'
import { hasTitle } from '../keys.ts'
import { inRow } from '../rows.ts'

/** Words by key, such as `satisfaction.label`. */
export type Of = (key: string, values?: Record<string, string | number>) => string

/** The words of a form in the language of the page, and in English below them when that is wanted. */
export interface Words {
  readonly of: Of
  readonly also: (key: string, values?: Record<string, string | number>) => Also | undefined
}

/** The words of one form: `of('satisfaction.label')`. */
export function wordsOf(form: Form, t: Translate): Of {
  return (key, values) => t(`forms/${form.id}:${key}`, values)
}

/** Words with the English below each of them. Without `english` there is nothing below. */
export function bothWords(form: Form, t: Translate, english?: Translate): Words {
  const inEnglish = english && wordsOf(form, english)
  return {
    of: wordsOf(form, t),
    also: (key, values) => inEnglish && { text: inEnglish(key, values), lang: 'en-GB', dir: 'ltr' },
  }
}

/** The key of a step's heading: its own title, or the label of its only question. */
export function headingKey(step: Step): string {
  return hasTitle(step) ? `step.${step.id}.title` : `${Object.keys(step.questions)[0]}.label`
}

/** The sentence for an error, and the field it is about. */
export function errorLine({ question, code, row }: AnswerError, asked: Question, of: Of) {
  const name = row === undefined ? question : inRow(question, row)
  const field = asked.kind === 'date' ? `${name}-day` : name
  return { text: of(`${question}.error.${code}`), href: `#${field}` }
}

/** An answer as a person reads it; several options as several lines. Undefined: nothing was answered. */
export function answerInWords(
  name: string,
  question: Question,
  answer: Answer | undefined,
  of: Of,
  language: string,
): string | string[] | undefined {
  if (answer === null || answer === undefined) return undefined
  if (isChoice(question)) {
    const lines = optionsIn(answer).map((option) => of(`${name}.option.${option}`))
    return lines.length > 1 ? lines : lines[0]
  }
  if (typeof answer !== 'string' || question.kind !== 'date') return optionsIn(answer).join('\n')
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(answer))
}

/** One option or several, or the words of one answer; rows are answers of their own. */
function optionsIn(answer: Exclude<Answer, null>): readonly string[] {
  return [answer].flat().filter((part) => typeof part === 'string')
}

/** Questions of a step and what was answered, in words; of rows one after the other. */
export function linesOfStep(step: Step, answers: Answers, of: Of, language: string) {
  const rows = step.repeat === undefined ? [answers] : ((answers[step.id] ?? []) as readonly Row[])
  return rows.flatMap((row) =>
    Object.entries(step.questions).map(([name, question]) => ({
      name,
      question: of(`${name}.label`),
      answer: answerInWords(name, question, row[name], of, language),
    })),
  )
}

/** All that was asked and answered, as the person saw it: the document that is kept. */
export function documentOf(form: Form, answers: Answers, of: Of, language: string) {
  const sent = answersOnPath(form, answers)
  return [...path(form, answers), ...pathAfter(form, answers)]
    .flatMap((step) => linesOfStep(step, sent, of, language))
    .flatMap(({ question, answer }) => (answer === undefined ? [] : [{ question, answer }]))
}
