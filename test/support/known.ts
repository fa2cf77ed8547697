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
  { answers, quarters, periods, running }: Published,
  there: Test,
  floors: Floors,
): readonly Known[] {
  const since = both(there, ({ when }) => when.month >= running.from)
  return [
    exactly(there, answers),
    ...quarters.map(({ quarter, answers: some }) =>
      exactly(
        both(there, ({ when }) => quarterOf(when.month) === quarter),
        some,
      ),
    ),
    ...periods.flatMap((period) => ofPeriod(period, there, floors)),
    ...running.questions.flatMap(({ asked, about }) => {
      const { good, others } = sidesOf(asked)
      const base = both(since, said(asked, [...good, ...others]))
      if (!about) return [between(base, 0, floors.base - 1)]
      const { share } = about
      const near = between(base, Math.max(floors.base, about.base - 2), about.base + 2)
      if (share === undefined) return [near]
      const good1 = count(both(since, said(asked, good)))
      const base1 = count(base)
      const above = { weight: (one: Person) => good1(one) - (share - 0.0251) * base1(one), low: 0, high: 1e6 }
      const below = { weight: (one: Person) => (share + 0.0251) * base1(one) - good1(one), low: 0, high: 1e6 }
      const rest = between(both(since, said(asked, others)), floors.cell, 1e6)
      return [near, above, below, rest, between(both(since, said(asked, good)), floors.cell, 1e6)]
    }),
    ...(running.people.age ?? []).map(({ id, about }) =>
      about === undefined
        ? between(both(since, aged([id])), 0, floors.base - 1)
        : between(both(since, aged([id])), Math.max(floors.base, about - 2), about + 2),
    ),
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
