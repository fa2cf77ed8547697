import { readFileSync } from 'node:fs'
import type { Answers, Question, Step } from '#engine/form.ts'
import { isChoice } from '#engine/form.ts'
import { path } from '#engine/journey.ts'
import { carersAssessment as form } from '#forms/carers-assessment/index.ts'
import { flat } from '#i18n/translations/words.ts'
import { everythingSaid } from '#test/support/caring.ts'

/** How many pages three people answer, and how long that takes at a scripted speed of reading, choosing and typing. */
const words = new Map(flat(JSON.parse(readFileSync(`locales/en/forms/${form.id}.json`, 'utf8')) as object))
/** Words a minute for slow, usual and quick readers on a screen; seconds to decide, and letters a second on a phone. */
const readers = [120, 200, 280]
const CHOOSE = 3
const PAGE = 2
const LETTERS = 3

const calm = { ...everythingSaid('All is well.'), communication: ['none'], 'also-caring': ['nobody'] }
const people: Readonly<Record<string, Answers>> = {
  'Joan, 79, looks after her husband, says as little as she can': { ...calm, 'safe-ways': ['call'] },
  'Amina, 42, works, has children and two parents to look after': {
    ...calm,
    'safe-ways': ['text', 'email'],
    'also-caring': ['child', 'adult'],
    'tasks-done': ['lifting', 'medicines'],
    'person-agrees': 'yes',
    matters: 'I would like one evening a week with my children, and to keep my job.',
  },
  'Piotr, 23, answers with help of a friend, cannot go on': {
    ...calm,
    answering: 'with-help',
    'safe-ways': ['through-someone'],
    able: 'no',
    matters: 'I have not slept for a week. I do not know what to do any more.',
    more: 'Please call when my brother is at the day centre.',
  },
}

const medians = Object.entries(people).map(([who, answers]) => {
  const steps = path(form, answers)
  const times = readers.map(
    (speed) => steps.reduce((sum, step) => sum + secondsOf(step, answers, speed), 0) / 60,
  )
  const questions = steps.flatMap((step) => Object.keys(step.questions)).length
  const [slow = 0, usual = 0, quick = 0] = times
  console.log(
    `${String(steps.length).padStart(3)} pages, ${String(questions).padStart(3)} questions; minutes: ${usual.toFixed(1)} (slow reader ${slow.toFixed(1)}, quick ${quick.toFixed(1)})  ${who}`,
  )
  return usual
})
const median = medians.sort((a, b) => a - b)[1] ?? 0
console.log(
  `Median: ${median.toFixed(1)} minutes; the start page says about 20: ${(20 / median).toFixed(1)} times that`,
)

function secondsOf(step: Step, answers: Answers, speed: number): number {
  const keys = Object.entries(step.questions).flatMap(([name, question]) => keysOf(name, question))
  const read = [`step.${step.id}.title`, `step.${step.id}.lead`, ...keys].map((key) => words.get(key) ?? '')
  const count = read.join(' ').split(/\s+/).filter(Boolean).length
  const typed = Object.entries(step.questions).flatMap(([name, question]) =>
    isChoice(question) ? [] : [lengthOf(answers[name])],
  )
  const chosen = Object.values(step.questions).filter(isChoice).length
  return PAGE + (count / speed) * 60 + chosen * CHOOSE + typed.reduce((a, b) => a + b, 0) / LETTERS
}

function keysOf(name: string, question: Question): string[] {
  const options = isChoice(question) ? question.options.map((option) => `${name}.option.${option}`) : []
  return [`${name}.label`, `${name}.hint`, ...options]
}

function lengthOf(answer: Answers[string] | undefined): number {
  return typeof answer === 'string' ? answer.length : 0
}
