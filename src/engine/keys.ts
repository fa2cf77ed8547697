import type { Form, Question, Step } from './form.ts'
import { isChoice } from './form.ts'
import { errorsOf } from './kinds/index.ts'

/** Every key of words a form needs, in each language: `satisfaction.label`, `comment.error.tooLong`, … */
export function keysOf(form: Form): readonly string[] {
  return [
    'title',
    'description',
    'start.lead',
    ...form.start.map((name) => `start.${name}`),
    'check.send',
    'sent.title',
    'sent.next',
    ...form.steps.flatMap(keysOfStep),
  ]
}

function keysOfStep(step: Step): readonly string[] {
  const questions = Object.entries(step.questions)
  const title = questions.length > 1 ? [`step.${step.id}.title`] : []
  return [...title, ...questions.flatMap(([name, question]) => keysOfQuestion(name, question))]
}

function keysOfQuestion(name: string, question: Question): readonly string[] {
  return [
    `${name}.label`,
    ...(question.hint ? [`${name}.hint`] : []),
    ...(isChoice(question) ? question.options.map((option) => `${name}.option.${option}`) : []),
    ...errorsOf(question).map((code) => `${name}.error.${code}`),
  ]
}
