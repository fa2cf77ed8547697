import type { Answer, Answers, Form, Question, Row, Step } from '#engine/form.ts'
import { isChoice } from '#engine/form.ts'
import { nextAfter, nextToAnswer, path } from '#engine/journey.ts'

/** What somebody writes: in each kind of line, something right for it. Marker words show where they come out. */
const written: Readonly<Record<string, string>> = {
  text: 'Zainab Marker',
  'long-text': 'Everyone was kind, but the visits were late.',
  email: 'zainab.marker@example.org',
  phone: '024 7683 3003',
  postcode: 'CV1 5FB',
  date: '2020-02-29',
}

/** Words that must not come out in a title or an address. */
export const markers = ['Zainab', 'zainab', '76833003', '7683', 'CV1', 'kind']

/** Answers to a whole form, such that nothing leads out of it: the first option of each question that allows that. */
export function wholeAnswers(form: Form, words = written['long-text']): Answers {
  let answers: Answers = {}
  for (let step = next(form, answers); step; step = next(form, answers)) {
    answers = { ...answers, ...answersTo(form, step, answers, words) }
  }
  return answers
}

/** What somebody answers on one step, on the way to the end. */
export function answersTo(form: Form, step: Step, before: Answers, words = written['long-text']): Answers {
  const row = Object.fromEntries(
    Object.entries(step.questions).map(([name, question]) => [name, answerTo(question, words)]),
  )
  if (step.repeat !== undefined) return { [step.id]: [row as Row] }
  const choices = Object.entries(step.questions).filter(([, question]) => isChoice(question))
  const tries = choices.flatMap(([name, question]) =>
    isChoice(question) ? question.options.map((option) => ({ ...row, [name]: as(question, option) })) : [],
  )
  return [row, ...tries].find((answers) => !path(form, { ...before, ...answers }).at(-1)?.exit) ?? row
}

function next(form: Form, answers: Answers): Step | undefined {
  return nextToAnswer(form, answers) ?? nextAfter(form, answers)
}

function answerTo(question: Question, words: string | undefined): Answer {
  if (isChoice(question)) return as(question, question.options[0])
  return (question.kind === 'long-text' ? words : written[question.kind]) ?? null
}

const as = (question: Question, option: string | undefined): Answer =>
  option === undefined ? null : question.kind === 'many-of' ? [option] : option
