import { featuresOf, wordsIn } from './features.ts'
import { spaceOf, type Space, type Vector } from './vectors.ts'

/** What somebody wrote, and in which language's pages (BCP 47). */
export interface Written {
  readonly text: string
  readonly tag: string
}

/** The same, with the themes a person gave it. */
export interface Coded extends Written {
  readonly themes: readonly string[]
}

const ROUNDS = 200
const STEP = 4
const RIDGE = 0.001
/** A theme is suggested from examples of people's decisions, never from one alone. */
const FEWEST_EXAMPLES = 3
const SURE_ENOUGH = 0.5

/**
 * Learns themes from comments that people have coded, and suggests themes for others: one logistic regression for each
 * theme over the features of `features.ts`, with a ridge penalty, classes weighed alike, fitted by plain gradient
 * descent from zero (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4). Nothing is drawn by lot.
 */
export function learn(coded: readonly Coded[]): (comment: Written) => readonly string[] {
  const space = spaceOf(coded.map(featured))
  const themes = [...new Set(coded.flatMap((comment) => comment.themes))].sort()
  const models = themes.flatMap((theme) => {
    const has = coded.map((comment) => comment.themes.includes(theme))
    return has.filter(Boolean).length < FEWEST_EXAMPLES ? [] : [{ theme, says: fitted(space, has) }]
  })
  return (comment) => {
    const vector = space.place(featured(comment))
    return models.filter(({ says }) => says(vector) > SURE_ENOUGH).map(({ theme }) => theme)
  }
}

function featured({ text, tag }: Written): readonly string[] {
  return featuresOf(wordsIn(text, tag))
}

function fitted({ size, vectors }: Space, has: readonly boolean[]): (vector: Vector) => number {
  const weights = new Float64Array(size)
  let bias = 0
  const good = has.filter(Boolean).length
  const share = has.map((yes) => (yes ? 0.5 / good : 0.5 / Math.max(1, has.length - good)))
  const says = (vector: Vector) => chance(bias + along(weights, vector))
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = vectors.map((vector, at) => ((has[at] ? 1 : 0) - says(vector)) * (share[at] ?? 0))
    weights.forEach((weight, at) => (weights[at] = weight * (1 - STEP * RIDGE)))
    vectors.forEach((vector, at) => {
      for (const [index, value] of vector)
        weights[index] = (weights[index] ?? 0) + STEP * (slopes[at] ?? 0) * value
    })
    bias += STEP * slopes.reduce((sum, slope) => sum + slope, 0)
  }
  return says
}

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds))

function along(weights: Float64Array, vector: Vector): number {
  let sum = 0
  for (const [index, value] of vector) sum += (weights[index] ?? 0) * value
  return sum
}
