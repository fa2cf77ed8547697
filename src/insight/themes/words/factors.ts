import type { Vector } from './vectors.ts'

const ROUNDS = 120
const TINY = 1e-9

/**
 * Non-negative matrix factorisation, V ≈ W·H, by the multiplicative updates of Lee and Seung (2001, Euclidean): every
 * text is a sum of a few groups of features that go together. Returns W: how much of each group is in each text. The
 * start is drawn from a fixed seed, so that the same texts give the same groups.
 */
export function factors(vectors: readonly Vector[], size: number, groups: number): readonly Float64Array[] {
  const random = drawn(groups * 7919 + vectors.length)
  const texts = vectors.map(() => filled(groups, random))
  const features = Array.from({ length: size }, () => filled(groups, random))
  for (let round = 0; round < ROUNDS; round += 1) {
    update(features, transposed(vectors, texts, size), products(texts, groups))
    update(texts, gathered(vectors, features, groups), products(features, groups))
  }
  return scaled(texts, features, groups)
}

/** Groups whose features are all the same length, so that a text's shares of them can be compared. */
function scaled(texts: readonly Float64Array[], features: readonly Float64Array[], groups: number) {
  const lengths = Array.from({ length: groups }, (_, group) =>
    Math.hypot(...features.map((row) => row[group] ?? 0)),
  )
  return texts.map((row) => row.map((value, group) => value * (lengths[group] ?? 0)))
}

/** Each row times what it should be over what it is. */
function update(
  rows: readonly Float64Array[],
  wanted: readonly Float64Array[],
  square: readonly Float64Array[],
): void {
  rows.forEach((row, at) => {
    const is = row.map((_, group) => dot(row, square[group]))
    row.forEach(
      (value, group) => (row[group] = (value * (wanted[at]?.[group] ?? 0)) / ((is[group] ?? 0) + TINY)),
    )
  })
}

/** Aᵀ·A of rows with one number for each group. */
function products(rows: readonly Float64Array[], groups: number): readonly Float64Array[] {
  const square = Array.from({ length: groups }, () => new Float64Array(groups))
  for (const row of rows)
    for (const [a, line] of square.entries())
      line.forEach((sum, b) => (line[b] = sum + (row[a] ?? 0) * (row[b] ?? 0)))
  return square
}

/** V·Hᵀ: for each text the sum of its features' rows. */
function gathered(vectors: readonly Vector[], features: readonly Float64Array[], groups: number) {
  return vectors.map((vector) => {
    const sum = new Float64Array(groups)
    for (const [index, value] of vector) add(sum, features[index], value)
    return sum
  })
}

/** Vᵀ·W: for each feature the sum of the rows of the texts that have it. */
function transposed(vectors: readonly Vector[], texts: readonly Float64Array[], size: number) {
  const sums = Array.from({ length: size }, () => new Float64Array(texts[0]?.length ?? 0))
  vectors.forEach((vector, at) => {
    for (const [index, value] of vector) add(sums[index], texts[at], value)
  })
  return sums
}

function add(sum: Float64Array | undefined, row: Float64Array | undefined, times: number): void {
  sum?.forEach((value, group) => (sum[group] = value + times * (row?.[group] ?? 0)))
}

function dot(a: Float64Array, b: Float64Array | undefined): number {
  return a.reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0)
}

const filled = (groups: number, random: () => number) =>
  Float64Array.from({ length: groups }, () => random() + 0.01)

/** A generator of numbers from 0 to 1 (mulberry32): no secret hangs on it, and it starts alike every time. */
export function drawn(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
