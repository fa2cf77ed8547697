import { countsOf, type Count, type Counts } from '#insight/suppression/counts.ts'
import type { Asked } from '#insight/suppression/asked.ts'
import type { Breakdown } from '#insight/suppression/request.ts'

/** When somebody answered: a month, and which ten of it, because figures of a month under way move ten at a time. */
export interface Moment {
  readonly month: string
  readonly step: number
}

/** Somebody of a small world: what they answered, and what they are told apart by. Empty: not answered. */
export interface Person {
  readonly when: Moment
  readonly answers: Readonly<Record<string, string>>
  readonly age: string
}

export const moments: readonly Moment[] = [
  ...['2026-04-01', '2026-06-01', '2026-07-01', '2026-08-01'].map((month) => ({ month, step: 1 })),
  { month: '2026-10-01', step: 1 },
  { month: '2026-10-01', step: 2 },
]

export const questions: readonly Asked[] = [
  {
    id: 'safe',
    options: ['very', 'rather', 'not', 'no-say'],
    measure: { id: 'safe', good: ['very'], leftOut: ['no-say'] },
  },
  { id: 'helps', options: ['yes', 'no'], measure: { id: 'helps', good: ['yes'], leftOut: [] } },
]

export const breakdowns: readonly Breakdown[] = [{ id: 'age', values: ['young', 'middle', 'old', ''] }]

/** Every kind of person there can be. */
export const everyKind: readonly Person[] = moments.flatMap((when) =>
  ['very', 'rather', 'not', 'no-say', ''].flatMap((safe) =>
    ['yes', 'no', ''].flatMap((helps) =>
      ['young', 'middle', 'old', ''].map((age) => ({ when, answers: { safe, helps }, age })),
    ),
  ),
)

const kinds = new Map(everyKind.map((person, kind) => [nameOf(person), kind]))

/** The place of a person’s kind among all. */
export function kindOf(person: Person): number {
  return kinds.get(nameOf(person)) ?? NaN
}

function nameOf({ when: { month, step }, answers: { safe, helps }, age }: Person): string {
  return [month, step, safe, helps, age].join()
}

/** The counts that the product keeps of so many people of each kind. */
export function countsIn(people: readonly number[], include: (when: Moment) => boolean): Counts {
  const rows = everyKind.flatMap((person, kind) => {
    const answers = people[kind] ?? 0
    return answers > 0 && include(person.when) ? rowsOf(person, answers) : []
  })
  return countsOf(rows)
}

function rowsOf({ when: { month }, answers: given, age }: Person, answers: number): readonly Count[] {
  const chosen = [['', ''] as const, ...Object.entries(given).filter(([, option]) => option)]
  return chosen.flatMap(([question, option]) => [
    { month, by: '', value: '', question, option, answers },
    { month, by: 'age', value: age, question, option, answers },
  ])
}

/** A world of so many people, some answers and some ages rare, so that most of its cells are small. */
export function randomWorld(random: () => number): readonly number[] {
  const weights = {
    safe: skewed(random, 5),
    helps: skewed(random, 3),
    age: skewed(random, 4),
    when: skewed(random, 6),
  }
  const people = everyKind.map(() => 0)
  const size = 70 + Math.floor(random() * 110)
  for (let person = 0; person < size; person += 1) {
    const kind =
      ((pick(random, weights.when) * 5 + pick(random, weights.safe)) * 3 + pick(random, weights.helps)) * 4 +
      pick(random, weights.age)
    people[kind] = (people[kind] ?? 0) + 1
  }
  return people
}

function skewed(random: () => number, of: number): readonly number[] {
  return Array.from({ length: of }, () => random() ** 2 + 0.03)
}

function pick(random: () => number, weights: readonly number[]): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0)
  const found = weights.findIndex((weight) => (left -= weight) <= 0)
  return found < 0 ? weights.length - 1 : found
}
