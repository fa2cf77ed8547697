import { saidAlike } from '#i18n/parallel.ts'
import { drawn } from './drawn.ts'
import { featuresOf, wordsIn } from './features.ts'
import { spaceOf, type Vector } from './vectors.ts'

/** Where a text lies in a space that all languages share: what means alike lies near. Its length is one. */
export type PlaceOf = (text: string, tag: string) => Float64Array

const DIMENSIONS = 100
const ROUNDS = 4
const MOST_FEATURES = 5000

let kept: { readonly tags: string; readonly place: PlaceOf } | undefined

/**
 * Cross-language latent semantic indexing (Dumais, Letsche, Littman and Landauer 1997): each sentence of the portal in
 * all languages together is one text, and the largest singular vectors of these texts are the space. They are found by
 * subspace iteration (Halko, Martinsson and Tropp 2011) from a fixed seed. No model is fetched: the portal's own
 * translations are the dictionary. It costs seconds, so it is done once in a process.
 */
export function sharedSpace(tags: readonly string[]): PlaceOf {
  const wanted = [...new Set(['en', ...tags])].sort()
  if (kept?.tags !== wanted.join()) kept = { tags: wanted.join(), place: built(wanted) }
  return kept.place
}

function built(tags: readonly string[]): PlaceOf {
  const sentences = saidAlike(tags)
  const spaces = new Map(
    tags.map((tag) => {
      const texts = sentences.map((said) => featured(said.get(tag) ?? '', tag))
      return [tag, spaceOf(texts, MOST_FEATURES)] as const
    }),
  )
  const rows = sentences.map((_, at) =>
    [...spaces.values()].map(({ vectors }) => vectors[at] ?? new Map<number, number>()),
  )
  const sizes = [...spaces.values()].map(({ size }) => size)
  const axes = axesOf(rows, sizes)
  return (text, tag) => {
    const at = tags.indexOf(tag)
    const vector = spaces.get(tag)?.place(featured(text, tag)) ?? new Map<number, number>()
    return unit(onto([vector], axes[at] ? [axes[at]] : []))
  }
}

const featured = (text: string, tag: string) => featuresOf(wordsIn(text, tag))

/** For every feature of every language its part in each dimension. */
function axesOf(
  rows: readonly (readonly Vector[])[],
  sizes: readonly number[],
): readonly (readonly Float64Array[])[] {
  const random = drawn(20_261_124)
  let basis: Float64Array[] = rows.map(() => Float64Array.from({ length: DIMENSIONS }, () => random() - 0.5))
  for (let round = 0; round < ROUNDS; round += 1) {
    orthogonal(basis)
    const features = spread(rows, basis, sizes)
    basis = rows.map((row) => onto(row, features))
  }
  orthogonal(basis)
  const features = spread(rows, basis, sizes)
  const lengths = Float64Array.from({ length: DIMENSIONS }, (_, axis) =>
    Math.sqrt(features.flat().reduce((sum, row) => sum + (row[axis] ?? 0) ** 2, 0)),
  )
  for (const row of features.flat()) row.forEach((value, axis) => (row[axis] = value / (lengths[axis] || 1)))
  return features
}

/** Aᵀ·Q. */
function spread(
  rows: readonly (readonly Vector[])[],
  basis: readonly Float64Array[],
  sizes: readonly number[],
) {
  const features = sizes.map((size) => Array.from({ length: size }, () => new Float64Array(DIMENSIONS)))
  rows.forEach((row, at) => {
    const from = basis[at] ?? new Float64Array(DIMENSIONS)
    row.forEach((vector, language) => {
      for (const [index, value] of vector) add(features[language]?.[index], from, value)
    })
  })
  return features
}

/** One text of several languages onto the axes. */
function onto(row: readonly Vector[], features: readonly (readonly Float64Array[])[]): Float64Array {
  const sum = new Float64Array(DIMENSIONS)
  row.forEach((vector, language) => {
    for (const [index, value] of vector) add(sum, features[language]?.[index], value)
  })
  return sum
}

function add(sum: Float64Array | undefined, row: Float64Array | undefined, times: number): void {
  if (!sum || !row) return
  for (let axis = 0; axis < DIMENSIONS; axis += 1) sum[axis] = (sum[axis] ?? 0) + times * (row[axis] ?? 0)
}

/** Gram and Schmidt, column by column, twice over for steadiness. */
function orthogonal(basis: readonly Float64Array[]): void {
  const columns = Array.from({ length: DIMENSIONS }, (_, axis) =>
    Float64Array.from(basis, (row) => row[axis] ?? 0),
  )
  columns.forEach((column, axis) => {
    for (const before of [...columns.slice(0, axis), ...columns.slice(0, axis)]) {
      const share = dot(column, before)
      before.forEach((value, at) => (column[at] = (column[at] ?? 0) - share * value))
    }
    const length = Math.sqrt(dot(column, column)) || 1
    column.forEach((value, at) => (column[at] = value / length))
  })
  basis.forEach((row, at) => columns.forEach((column, axis) => (row[axis] = column[at] ?? 0)))
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

function unit(row: Float64Array): Float64Array {
  const length = Math.sqrt(dot(row, row)) || 1
  return row.map((value) => value / length)
}
