import type { Condition } from './condition.ts'
import type { Form } from './form.ts'
import { allSteps } from './keys.ts'

/** A condition as somebody with a pen can follow it: which boxes were ticked, at the question with which number. */
export type Route = Ticked | Filled | Joined

export interface Ticked {
  readonly kind: 'ticked'
  readonly question: string
  readonly number: number
  /** At least one of these. */
  readonly options: readonly string[]
  /** None of them instead. */
  readonly not: boolean
}

export interface Filled {
  readonly kind: 'answered'
  readonly number: number
  readonly not: boolean
}

export interface Joined {
  readonly kind: 'all' | 'any'
  readonly parts: readonly Route[]
}

/** The number of each question, counted through the whole form in the order it is asked. */
export function numbersOf(form: Form): ReadonlyMap<string, number> {
  const names = allSteps(form).flatMap(({ questions }) => Object.keys(questions))
  return new Map(names.map((name, place) => [name, place + 1]))
}

/**
 * A condition with the questions by number. What is denied is denied part by part, so that no sentence needs two nots;
 * a list of one is that one, and a list within a list of the same sort is one list.
 * @throws Error when the condition is about a question that the form does not ask
 */
export function routeOf(condition: Condition, numbers: ReadonlyMap<string, number>, not = false): Route {
  if ('not' in condition) return routeOf(condition.not, numbers, !not)
  if ('given' in condition) return { kind: 'answered', number: numberOf(condition.given, numbers), not }
  if ('question' in condition) {
    const { question, is: options } = condition
    return { kind: 'ticked', question, number: numberOf(question, numbers), options, not }
  }
  const [kind, conditions] =
    'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
  return joined(
    not === (kind === 'all') ? 'any' : 'all',
    conditions.map((part) => routeOf(part, numbers, not)),
  )
}

function joined(kind: Joined['kind'], routes: readonly Route[]): Route {
  const parts = routes.flatMap((route) => (route.kind === kind ? route.parts : [route]))
  const [only] = parts
  return only && parts.length === 1 ? only : { kind, parts }
}

function numberOf(question: string, numbers: ReadonlyMap<string, number>): number {
  const number = numbers.get(question)
  if (number === undefined) throw new Error(`A condition is about ${question}, which the form does not ask`)
  return number
}
