import type { Vector } from './vectors.ts'

const ROUNDS = 150
const STEP = 2
const RIDGE = 0.001

/**
 * Logistic regression with a ridge penalty and both classes weighed alike, fitted by plain gradient descent from zero
 * (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4). Nothing is drawn by lot.
 */
export function fitted(
  vectors: readonly Vector[],
  has: readonly boolean[],
  size: number,
): (vector: Vector) => number {
  const weights = new Float64Array(size)
  let bias = 0
  const good = has.filter(Boolean).length
  const share = has.map((yes) => (yes ? 0.5 / good : 0.5 / Math.max(1, has.length - good)))
  const says = (vector: Vector) => 1 / (1 + Math.exp(-bias - along(weights, vector)))
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

function along(weights: Float64Array, vector: Vector): number {
  let sum = 0
  for (const [index, value] of vector) sum += (weights[index] ?? 0) * value
  return sum
}
