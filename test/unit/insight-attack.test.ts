import { expect, test } from 'vitest'
import { LOWEST, type Floors } from '#insight/suppression/floors.ts'
import { suppress } from '#insight/suppression/suppress.ts'
import { isLargeEnough, together, type Grouping } from '#insight/suppression/together.ts'
import { knownFrom } from '#test/support/known.ts'
import { seeded } from '#test/support/seeded.ts'
import {
  breakdowns,
  countsIn,
  moments,
  questions,
  randomWorld,
  type Moment,
  type Person,
} from '#test/support/small-world.ts'
import { sum, workedOut, type Secret } from '#test/support/solver.ts'

/** Every moment at which somebody may have kept a copy of every page and every file. */
const visits: readonly {
  readonly there: (when: Moment) => boolean
  readonly closedUntil: string
  readonly moves?: boolean
}[] = [
  { there: ({ month }) => month < '2026-07-01', closedUntil: '2026-04-01' },
  { there: ({ month }) => month < '2026-10-01', closedUntil: '2026-07-01' },
  { there: ({ step, month }) => month < '2026-10-01' || step === 1, closedUntil: '2026-10-01' },
  { there: () => true, closedUntil: '2026-10-01', moves: true },
  { there: () => true, closedUntil: '2027-01-01' },
]
const readers: readonly Floors[] = [LOWEST, { base: 30, cell: 10 }]

/** All that anybody may have seen: at every visit, as the team sees it and as everybody does. */
function everythingKnown(world: readonly number[], grouping: Grouping) {
  const moved = sum(world, ({ when: { month, step } }) => month === '2026-10-01' && step === 2) >= 10
  return visits
    .filter(({ moves }) => moved || !moves)
    .flatMap(({ there, closedUntil }) =>
      readers.flatMap((floors) => {
        const counts = countsIn(world, there)
        const published = suppress(counts, { questions, breakdowns, floors, closedUntil }, grouping)
        return knownFrom(published, ({ when }) => there(when), floors)
      }),
    )
}

/** Every cell of every table there could be: by month, step, quarter and altogether; by age; by each answer and each side. */
const cells: readonly Secret[] = times().flatMap((time) =>
  [['', 'anybody'] as const, ...ages()].flatMap(([age, who]) =>
    answers()
      // How many answered is shown to everybody: it says nothing of what anybody answered.
      .filter(({ question }) => question !== '' || who !== 'anybody')
      .map(({ question, options }) => ({
        name: `${time.name}, ${who}, ${question} ${options.join(' or ')}`,
        of: (person: Person) =>
          time.of(person.when) &&
          (who === 'anybody' || person.age === age) &&
          (question === '' || options.some((option) => option === person.answers[question])),
      })),
  ),
)

function times() {
  const each = moments.map((one) => ({
    name: `${one.month}/${one.step}`,
    of: (when: Moment) => when === one,
  }))
  const quarters = ['2026-04', '2026-07', '2026-10'].map((name, place, all) => ({
    name,
    of: ({ month }: Moment) => month >= name && month < (all[place + 1] ?? '9'),
  }))
  return [...each, ...quarters, { name: 'ever', of: () => true }]
}

function ages(): readonly (readonly [string, string])[] {
  return ['young', 'middle', 'old', ''].map((age) => [age, age || 'age not said'])
}

function answers() {
  return [
    { question: '', options: [] },
    { question: 'safe', options: ['very'] },
    { question: 'safe', options: ['rather'] },
    { question: 'safe', options: ['not'] },
    { question: 'safe', options: ['rather', 'not'] },
    { question: 'helps', options: ['yes'] },
    { question: 'helps', options: ['no'] },
  ]
}

function foundIn(worlds: number, seed: number, grouping: Grouping) {
  const random = seeded(seed)
  return Array.from({ length: worlds }, () => {
    const world = randomWorld(random)
    const small = cells.filter(({ of }) => isUnderTheFloor(sum(world, of)))
    const found = workedOut(world, everythingKnown(world, grouping), small, random)
    return { small: small.length, found }
  })
}

const isUnderTheFloor = (count: number) => count > 0 && count < LOWEST.cell

test('in three hundred small worlds nobody can work out a cell under the floor from all that was ever shown', () => {
  const worlds = foundIn(300, 8, together)
  console.log(
    `${worlds.length} worlds, ${worlds.reduce((all, { small }) => all + small, 0)} small cells, none found`,
  )
  expect(worlds.flatMap(({ found }) => found)).toEqual([])
}, 600_000)

test.each<[string, Grouping]>([
  ['hides small cells and nothing else', (line, floor) => line.filter((item) => isLargeEnough(item, floor))],
  ['hides nothing', (line) => line],
  ['takes two people for enough', (line) => together(line, 2)],
  [
    'takes a cell of nobody for large enough',
    (line, floor) =>
      line.filter(({ cells: counts }) => counts.every((count) => count === 0 || count >= floor)),
  ],
])(
  'a suppression that %s is caught',
  (_, worse) => {
    expect(foundIn(4, 5, worse).some(({ found }) => found.length > 0)).toBe(true)
  },
  600_000,
)
