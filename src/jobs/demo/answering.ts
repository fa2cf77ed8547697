import type { Answer, Answers, Form, Question, Row, Step } from '#engine/form.ts'
import { isChoice } from '#engine/form.ts'
import { nextAfter, nextToAnswer, path } from '#engine/journey.ts'

/** Nobody has these: the numbers are Ofcom's for drama, the addresses end where no mail goes. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  text: ['Demo Person', 'Made-Up Neighbour', 'Invented Example'],
  'long-text': ['This was made up for a demonstration.'],
  email: ['demo.person@example.org', 'made.up@example.org'],
  phone: ['07700 900123', '07700 900456'],
  postcode: ['CV1 5FB'],
  date: ['1958-04-12', '1971-09-30'],
}

/** A whole form, answered by lot: the first options more often, as people who answer do. Nothing leads out of it. */
export function answering(form: Form, random: () => number, given: Answers = {}): Answers {
  let answers: Answers = {}
  for (let step = next(form, answers); step; step = next(form, answers))
    answers = { ...answers, ...onStep(form, step, answers, random, given) }
  return answers
}

function next(form: Form, answers: Answers): Step | undefined {
  return nextToAnswer(form, answers) ?? nextAfter(form, answers)
}

function onStep(form: Form, step: Step, before: Answers, random: () => number, given: Answers): Answers {
  const draw = () =>
    Object.fromEntries(
      Object.entries(step.questions).map(([id, asked]) => [id, given[id] ?? answer(asked, random)]),
    )
  const held = (row: Record<string, Answer>): Answers =>
    step.repeat === undefined ? row : { [step.id]: [row as Row] }
  for (let tries = 0; tries < 50; tries += 1) {
    const answers = held(draw())
    if (!path(form, { ...before, ...answers }).at(-1)?.exit) return answers
  }
  throw new Error(`No way on from ${form.id}/${step.id}`)
}

function answer(question: Question, random: () => number): Answer {
  if (question.optional && question.kind !== 'scale' && random() < 0.35) return null
  if (!isChoice(question)) return pick(WRITTEN[question.kind] ?? [''], random)
  const options = question.apart
    ? question.options.slice(0, question.options.indexOf(question.apart))
    : question.options
  const chosen = options[Math.floor(random() ** 1.7 * options.length)] ?? question.options[0] ?? ''
  return question.kind === 'many-of' ? [chosen] : chosen
}

const pick = (from: readonly string[], random: () => number): string =>
  from[Math.floor(random() * from.length)] ?? ''
