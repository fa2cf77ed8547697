import type { Choice, Form, Question, Step } from './form.ts'
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
    ...(form.tasks ?? []).map(({ id }) => `task.${id}`),
    ...allSteps(form).flatMap(keysOfStep),
    ...(form.rules ?? []).map(({ question, code }) => `${question}.error.${code}`),
  ]
}

/** Every step, before and after the check. */
export function allSteps(form: Form): readonly Step[] {
  return [...form.steps, ...(form.after ?? [])]
}

/** Every option a choice can be answered with, in Easy Read too. */
export function everyOption({ options, easy }: Choice): readonly string[] {
  return [...new Set([...options, ...(easy?.options ?? [])])]
}

/** Whether a step has a heading of its own; otherwise its only question is the heading. */
export function hasTitle(step: Step): boolean {
  return step.lead === true || step.repeat !== undefined || Object.keys(step.questions).length !== 1
}

function keysOfStep(step: Step): readonly string[] {
  const about = `step.${step.id}`
  return [
    ...(hasTitle(step) ? [`${about}.title`] : []),
    ...(step.lead || step.exit ? [`${about}.lead`] : []),
    ...Object.keys(step.exit ?? {}).map((link) => `${about}.link.${link}`),
    ...(step.repeat === undefined ? [] : [`${about}.row`, `${about}.add`]),
    ...Object.entries(step.questions).flatMap(([name, question]) => keysOfQuestion(name, question)),
    ...(step.rules ?? []).map(({ question, code }) => `${question}.error.${code}`),
  ]
}

function keysOfQuestion(name: string, question: Question): readonly string[] {
  return [
    `${name}.label`,
    ...(question.hint ? [`${name}.hint`] : []),
    ...(question.why ? [`${name}.why`] : []),
    ...(isChoice(question) ? everyOption(question).map((option) => `${name}.option.${option}`) : []),
    ...errorsOf(question).map((code) => `${name}.error.${code}`),
  ]
}
