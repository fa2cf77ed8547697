import { expect, test } from 'vitest'
import { compared } from '#insight/statistics/compared.ts'
import { pChart, type Subgroup } from '#insight/statistics/control-chart.ts'
import { RUN, specialCauses } from '#insight/statistics/special-cause.ts'
import { seeded } from '#test/support/seeded.ts'

const YEARS = 10_000
const MONTHS = 12

/** A year of months of different sizes, in which a person says something good with the chance the month has. */
function year(random: () => number, people: number, chance: (month: number) => number): Subgroup[] {
  return Array.from({ length: MONTHS }, (_, month) => {
    const of = Math.round(people * (0.7 + 0.6 * random()))
    const observed = Array.from({ length: of }).filter(() => random() < chance(month)).length
    return { observed, of }
  })
}

const alarms = (groups: readonly Subgroup[]) => specialCauses(pChart(groups)).some(({ length }) => length > 0)
const share = (years: readonly boolean[]) => years.filter(Boolean).length / years.length

/** Binomial probabilities, so that the expectation knows how lumpy a month of few people is. */
function beyond(of: number, chance: number, sigmas: number): { above: number; below: number } {
  const reach = sigmas * Math.sqrt(of * chance * (1 - chance))
  let term = (1 - chance) ** of
  const sums = { above: 0, below: 0 }
  for (let observed = 0; observed <= of; observed += 1) {
    if (observed > of * chance + reach) sums.above += term
    if (observed < of * chance - reach) sums.below += term
    term *= ((of - observed) / (observed + 1)) * (chance / (1 - chance))
  }
  return sums
}

/** The most false alarms the rules allow in a steady year: the sum over the rules and the places where each could fire. */
function allowed(people: number, chance: number): number {
  const outside = beyond(people, chance, 3)
  const near = beyond(people, chance, 2)
  const pairs = 2 * (MONTHS - 1) - 1
  const factorial = Array.from({ length: RUN }, (_, place) => place + 1).reduce((all, one) => all * one, 1)
  return (
    MONTHS * (outside.above + outside.below) +
    (MONTHS - RUN + 1) * 2 * 0.5 ** RUN +
    ((MONTHS - RUN + 1) * 2) / factorial +
    pairs * (near.above ** 2 + near.below ** 2)
  )
}

test.each([
  { people: 25, chance: 0.65 },
  { people: 100, chance: 0.8 },
])(
  'in ten thousand steady years of $people people a month nothing is called a change more often than the rules say',
  ({ people, chance }) => {
    const random = seeded(20_261_124)
    const called = share(Array.from({ length: YEARS }, () => alarms(year(random, people, () => chance))))
    const most = allowed(people, chance)
    console.log(
      `steady, ${people} a month at ${chance}: called ${called.toFixed(4)}, rules allow ${most.toFixed(4)}`,
    )
    expect(called).toBeLessThanOrEqual(most)
    expect(called, 'a rule that never fires finds nothing').toBeGreaterThan(most / 4)
  },
)

test.each([
  { people: 100, by: 0.2, found: 0.95 },
  { people: 100, by: 0.15, found: 0.8 },
  { people: 25, by: 0.3, found: 0.85 },
])(
  'a share of $people people a month that rises by $by in the middle of a year is found',
  ({ people, by, found }) => {
    const random = seeded(7)
    const shifted = () => year(random, people, (month) => (month < MONTHS / 2 ? 0.55 : 0.55 + by))
    const called = share(Array.from({ length: 2_000 }, () => alarms(shifted())))
    console.log(`shift of ${by}, ${people} a month: found ${called.toFixed(4)}`)
    expect(called).toBeGreaterThanOrEqual(found)
  },
)

test('two shares drawn from one truth are told apart in at most one case of a hundred', () => {
  const random = seeded(3)
  const drawn = () => Array.from({ length: 150 }).filter(() => random() < 0.65).length
  const apart = share(Array.from({ length: YEARS }, () => compared(drawn(), 150, drawn(), 150) !== 'unclear'))
  console.log(`two halves of one truth: told apart ${apart.toFixed(4)}`)
  expect(apart).toBeLessThan(0.01)
})
