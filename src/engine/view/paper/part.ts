import type { Condition } from '../../condition.ts'
import type { Step } from '../../form.ts'
import { hasTitle } from '../../keys.ts'
import { routeOf } from '../../routing.ts'
import { wordsOf } from '../words.ts'
import { isolated, type Print } from './paper.ts'
import { questionOf, type PaperQuestion } from './question.ts'
import { sentenceOf, type Sentence } from './route.ts'

/** A step on paper. */
export interface Part {
  readonly id: string
  readonly title?: string
  readonly lead?: string
  /** Who answers it, or for whom the form ends here. */
  readonly when?: Sentence
  /** The form ends here: where to go instead. */
  readonly exit?: readonly Link[]
  /** The questions, once or for several people or things. */
  readonly rows: readonly Row[]
  /** What to do when there are more people or things than there is room for. */
  readonly more?: string
}

export interface Link {
  readonly text: string
  readonly address: string
}

export interface Row {
  readonly title?: string
  readonly questions: readonly PaperQuestion[]
}

/** More rows than this are rare, and cost everybody pages. */
const ROWS = 2

/** A step as it is printed, with its questions under their numbers. */
export function partOf(step: Step, numbers: ReadonlyMap<string, number>, print: Print): Part {
  const of = wordsOf(print.form, print.t)
  const about = `step.${step.id}`
  const more = step.repeat !== undefined && step.repeat > ROWS
  return {
    id: step.id,
    ...(hasTitle(step) ? { title: of(`${about}.title`) } : {}),
    ...(step.lead || step.exit ? { lead: of(`${about}.lead`) } : {}),
    ...(step.when ? { when: whenOf(step.when, step, numbers, print) } : {}),
    ...(step.exit ? { exit: linksOf(step.exit, about, print) } : {}),
    rows: rowsOf(step, numbers, print),
    ...(more ? { more: print.t('asking:paper.more') } : {}),
  }
}

function whenOf(
  when: Condition,
  { exit }: Step,
  numbers: ReadonlyMap<string, number>,
  print: Print,
): Sentence {
  return sentenceOf(routeOf(when, numbers), exit ? 'stop' : 'ask', print)
}

function linksOf(exit: Readonly<Record<string, string>>, about: string, print: Print): readonly Link[] {
  const of = wordsOf(print.form, print.t)
  return Object.entries(exit).map(([name, to]) => {
    const address = to.startsWith('/') ? `${new URL(print.site).host}/${print.language.code}${to}` : to
    return { text: of(`${about}.link.${name}`), address: isolated(address) }
  })
}

function rowsOf(step: Step, numbers: ReadonlyMap<string, number>, print: Print): readonly Row[] {
  const of = wordsOf(print.form, print.t)
  const questions = Object.entries(step.questions).map(([name, question]) =>
    questionOf(name, question, numbers.get(name) ?? 0, print),
  )
  if (step.repeat === undefined) return [{ questions }]
  return Array.from({ length: Math.min(step.repeat, ROWS) }, (_, place) => ({
    title: of(`step.${step.id}.row`, { row: place + 1 }),
    questions,
  }))
}
