import type { Asked } from '#insight/suppression/asked.ts'
import { sidesOf } from '#insight/suppression/asked.ts'
import type { Floors } from '#insight/suppression/floors.ts'
import type { Published, PublishedPeriod, PublishedQuestion } from '#insight/suppression/published.ts'
import { quarterOf } from '#insight/suppression/periods.ts'
import type { Person } from './small-world.ts'

/** What a reader knows: a weighted sum over people lies between two bounds. */
export interface Known {
  readonly weight: (person: Person) => number
  readonly low: number
  readonly high: number
}

type Test = (person: Person) => boolean

const count = (test: Test) => (person: Person) => (test(person) ? 1 : 0)
const exactly = (test: Test, value: number): Known => ({ weight: count(test), low: value, high: value })
const between = (test: Test, low: number, high: number): Known => ({ weight: count(test), low, high })
const both =
  (...tests: readonly Test[]): Test =>
  (person) =>
    tests.every((test) => test(person))

const said =
  ({ id }: Asked, options: readonly string[]): Test =>
  ({ answers }) =>
    options.includes(answers[id] ?? '')
const aged =
  (ids: readonly string[]): Test =>
  ({ age }) =>
    ids.includes(age)

/** Everything that is published at one moment, to the last number, as a reader who knows the rules can write it down. */
export function knownFrom(
  { answers, quarters, periods }: Published,
  there: Test,
  floors: Floors,
): readonly Known[] {
  return [
    exactly(there, answers),
    ...quarters.map(({ quarter, answers: some }) =>
      exactly(
        both(there, ({ when }) => quarterOf(when.month) === quarter),
        some,
      ),
    ),
    ...periods.flatMap((period) => ofPeriod(period, there, floors)),
  ]
}

function ofPeriod(period: PublishedPeriod, there: Test, floors: Floors): readonly Known[] {
  const inside = both(there, ({ when }) => when.month >= period.from && when.month < period.until)
  return [
    ...(period.people.age ?? []).map(({ ids, answers }) => exactly(both(inside, aged(ids)), answers)),
    ...period.questions.flatMap((question) => ofQuestion(question, inside, floors)),
  ]
}

function ofQuestion(published: PublishedQuestion, inside: Test, floors: Floors): readonly Known[] {
  const { asked, base, share, options, leftOut, quarters, months, by } = published
  const { good, others } = sidesOf(asked)
  const yes = both(inside, said(asked, good))
  const counted = both(inside, said(asked, [...good, ...others]))
  const shares = (where: (ids: readonly string[]) => Test, some: typeof months) =>
    some.flatMap(({ ids, good: count, of }) => [
      exactly(both(yes, where(ids)), count),
      exactly(both(counted, where(ids)), of),
    ])
  const inMonths =
    (ids: readonly string[]): Test =>
    ({ when }) =>
      ids.includes(when.month)
  return [
    base === undefined ? between(counted, 0, floors.base - 1) : exactly(counted, base),
    ...(typeof share === 'object' ? [exactly(yes, share.good)] : []),
    ...(share === 'nearly-none' ? [between(yes, 0, floors.cell - 1)] : []),
    ...(share === 'nearly-all' ? [between(both(inside, said(asked, others)), 0, floors.cell - 1)] : []),
    ...options.map(({ ids, answers }) => exactly(both(inside, said(asked, ids)), answers)),
    ...leftOut.map(({ ids, answers }) => exactly(both(inside, said(asked, ids)), answers)),
    ...(asked.measure?.leftOut ?? [])
      .filter((option) => !leftOut.some(({ ids }) => ids.includes(option)))
      .map((option) => between(both(inside, said(asked, [option])), 0, floors.cell - 1)),
    ...shares(inMonths, months),
    ...shares(inMonths, quarters),
    ...shares(aged, by.age ?? []),
  ]
}
