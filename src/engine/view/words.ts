import type { Translate } from '#i18n/translate.ts'
import type { AnswerError } from '../answer.ts'
import type { Answer, Form, Question, Step } from '../form.ts'
import { isChoice } from '../form.ts'

/** The words of one form: `of('satisfaction.label')`. */
export function wordsOf(form: Form, t: Translate): (key: string) => string {
  return (key) => t(`forms/${form.id}:${key}`)
}

/** The heading of a step: its own title, or the label of its only question. */
export function headingOf(step: Step, of: (key: string) => string): string {
  const [first = '', ...others] = Object.keys(step.questions)
  return of(others.length > 0 ? `step.${step.id}.title` : `${first}.label`)
}

/** The sentence for an error, and the field it is about. */
export function errorLine({ question, code }: AnswerError, asked: Question, of: (key: string) => string) {
  const field = asked.kind === 'date' ? `${question}-day` : question
  return { text: of(`${question}.error.${code}`), href: `#${field}` }
}

/** An answer as a person reads it; several options as several lines. Undefined: nothing was answered. */
export function answerInWords(
  name: string,
  question: Question,
  answer: Answer | undefined,
  of: (key: string) => string,
  language: string,
): string | string[] | undefined {
  if (answer === null || answer === undefined) return undefined
  if (isChoice(question)) {
    const lines = [answer].flat().map((option) => of(`${name}.option.${option}`))
    return lines.length > 1 ? lines : lines[0]
  }
  if (question.kind !== 'date') return String(answer)
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(String(answer)),
  )
}
