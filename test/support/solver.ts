import loadHighs from 'highs'
import type { Known } from './known.ts'
import { everyKind, kindOf, moments, type Person } from './small-world.ts'

const highs = await loadHighs()
const STEPS = 60_000

/** A count that nobody is to find out. */
export interface Secret {
  readonly name: string
  readonly of: (person: Person) => boolean
}

/**
 * A secret for which what is known leaves one value only, if there is one. A secret is safe once some other world fits all that is known
 * and has another value for it. Such worlds are first looked for on a walk, in which people exchange an answer, an age
 * or a month wherever nobody could notice; for what is left a solver is asked for one, below and above (HiGHS, whole numbers).
 */
export function workedOut(
  world: readonly number[],
  known: readonly Known[],
  secrets: readonly Secret[],
  random: () => number,
): readonly string[] {
  const all = known.map(({ weight, low, high }) => ({ weights: everyKind.map(weight), low, high }))
  const rules = [...new Map(all.map((rule) => [JSON.stringify(rule), rule])).values()]
  const unseen = walk(world, rules, secrets, random)
  const text = rulesOf(rules)
  const found = unseen.find(({ of }) => !hasOtherValue(text, of, sum(world, of)))
  return found ? [found.name] : []
}

export function sum(world: readonly number[], of: (person: Person) => boolean): number {
  return everyKind.reduce((total, person, kind) => total + (of(person) ? (world[kind] ?? 0) : 0), 0)
}

interface Rule {
  readonly weights: readonly number[]
  readonly low: number
  readonly high: number
}

/** Walks from world to world, none of which can be told from the first; the secrets that never changed on the way. */
function walk(
  world: readonly number[],
  rules: readonly Rule[],
  secrets: readonly Secret[],
  random: () => number,
): readonly Secret[] {
  const people = everyKind.flatMap((person, kind) => Array.from({ length: world[kind] ?? 0 }, () => person))
  const totals = rules.map(({ weights }) =>
    weights.reduce((all, weight, kind) => all + weight * (world[kind] ?? 0), 0),
  )
  const broken = rules.some(({ low, high }, place) => !fits(totals[place] ?? NaN, low, high))
  if (broken) throw new Error('What is published is not so in this world')
  const moved = secrets.map(() => 0)
  const changed = new Set<number>()
  for (let step = 0; step < STEPS && changed.size < secrets.length; step += 1) {
    const [one, other] = [Math.floor(random() * people.length), Math.floor(random() * people.length)]
    const before = [people[one], people[other]].filter((person) => person !== undefined)
    const after = exchanged(before, random)
    const change = ({ weights }: Rule) => total(after, weights) - total(before, weights)
    const unnoticed = (rule: Rule, place: number) =>
      fits((totals[place] ?? 0) + change(rule), rule.low, rule.high)
    if (one === other || !rules.every(unnoticed)) continue
    const changes = rules.map(change)
    changes.forEach((by, place) => (totals[place] = (totals[place] ?? 0) + by))
    people.splice(one, 1, ...after.slice(0, 1))
    people.splice(other, 1, ...after.slice(1))
    secrets.forEach(({ of }, place) => {
      moved[place] = (moved[place] ?? 0) + after.filter(of).length - before.filter(of).length
      if (moved[place] !== 0) changed.add(place)
    })
  }
  return secrets.filter((_, place) => !changed.has(place))
}

const fits = (value: number, low: number, high: number) => value >= low - 1e-6 && value <= high + 1e-6
const total = (people: readonly Person[], weights: readonly number[]) =>
  people.reduce((all, person) => all + (weights[kindOf(person)] ?? 0), 0)

/** Two people exchange some of what they are and said, or one of them says something else. */
function exchanged([one, other]: readonly Person[], random: () => number): readonly Person[] {
  if (!one || !other) return []
  const swap = { when: random() < 0.3, safe: random() < 0.4, helps: random() < 0.4, age: random() < 0.4 }
  const mix = (mine: Person, theirs: Person): Person => ({
    when: swap.when ? theirs.when : mine.when,
    answers: {
      safe: (swap.safe ? theirs : mine).answers.safe ?? '',
      helps: (swap.helps ? theirs : mine).answers.helps ?? '',
    },
    age: swap.age ? theirs.age : mine.age,
  })
  if (random() < 0.8) return [mix(one, other), mix(other, one)]
  const stranger = everyKind[Math.floor(random() * everyKind.length)] ?? one
  return [mix(one, { ...stranger, when: moments[Math.floor(random() * moments.length)] ?? one.when }), other]
}

function rulesOf(rules: readonly Rule[]): string {
  const lines = rules.flatMap(({ weights, low, high }) => {
    const terms = termsOf(weights)
    if (!terms) return []
    return low === high ? [`${terms} = ${low}`] : [`${terms} >= ${low}`, `${terms} <= ${high}`]
  })
  return [...new Set(lines)].map((line, place) => ` c${place}: ${line}`).join('\n')
}

function termsOf(weights: readonly number[]): string {
  return weights
    .flatMap((weight, kind) =>
      weight === 0 ? [] : [`${weight < 0 ? '-' : '+'} ${Math.abs(weight)} x${kind}`],
    )
    .join(' ')
}

function hasOtherValue(rules: string, of: (person: Person) => boolean, value: number): boolean {
  const terms = termsOf(everyKind.map((person) => (of(person) ? 1 : 0)))
  return [`<= ${value - 1}`, `>= ${value + 1}`].some((other) =>
    isPossible(`${rules}\n other: ${terms} ${other}`),
  )
}

function isPossible(rules: string): boolean {
  const names = everyKind.map((_, kind) => `x${kind}`).join(' ')
  const problem = `Minimize\n obj: 0 x0\nSubject To\n${rules}\nGeneral\n ${names}\nEnd`
  const { Status } = highs.solve(problem, { time_limit: 60 })
  if (Status !== 'Optimal' && Status !== 'Infeasible') throw new Error(`The solver gave up: ${Status}`)
  return Status === 'Optimal'
}
