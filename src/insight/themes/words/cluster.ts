import { drawn } from './drawn.ts'

const ROUNDS = 30
const STARTS = 8

export interface Clustered {
  /** For each row, how near it is to each middle: the cosine. */
  readonly nearness: readonly Float64Array[]
  /** The middle each row is nearest to. */
  readonly nearest: readonly number[]
}

/**
 * Spherical k-means (Dhillon and Modha 2001) over rows of length one, begun by k-means++ (Arthur and Vassilvitskii 2007)
 * from fixed seeds; of eight starts the one whose rows are nearest to their middles.
 */
export function clustered(rows: readonly Float64Array[], groups: number): Clustered {
  const starts = Array.from({ length: STARTS }, (_, start) =>
    settled(rows, begun(rows, groups, drawn(start + 1))),
  )
  const held = ({ nearness, nearest }: Clustered) =>
    nearness.reduce((sum, row, at) => sum + (row[nearest[at] ?? 0] ?? 0), 0)
  return starts.reduce((best, one) => (held(one) > held(best) ? one : best))
}

function settled(rows: readonly Float64Array[], first: readonly Float64Array[]): Clustered {
  let middles = first
  let now = near(rows, middles)
  for (let round = 0; round < ROUNDS; round += 1) {
    middles = middles.map((_, group) =>
      middle(
        rows.filter((__, at) => now.nearest[at] === group),
        middles[group],
      ),
    )
    const next = near(rows, middles)
    if (next.nearest.join() === now.nearest.join()) return next
    now = next
  }
  return now
}

function near(rows: readonly Float64Array[], middles: readonly Float64Array[]): Clustered {
  const nearness = rows.map((row) => Float64Array.from(middles, (one) => dot(row, one)))
  return { nearness, nearest: nearness.map((row) => row.indexOf(Math.max(...row))) }
}

function begun(rows: readonly Float64Array[], groups: number, random: () => number): readonly Float64Array[] {
  const chosen = [rows[Math.floor(random() * rows.length)] ?? new Float64Array(0)]
  while (chosen.length < groups) {
    const far = rows.map((row) => Math.max(0, 1 - Math.max(...chosen.map((one) => dot(row, one)))) ** 2)
    let left = random() * far.reduce((sum, value) => sum + value, 0)
    const at = far.findIndex((value) => (left -= value) <= 0)
    chosen.push(rows[Math.max(0, at)] ?? new Float64Array(0))
  }
  return chosen
}

function middle(rows: readonly Float64Array[], before: Float64Array | undefined): Float64Array {
  const sum = new Float64Array(before?.length ?? 0)
  for (const row of rows) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (row[at] ?? 0)
  const length = Math.hypot(...sum)
  return length === 0 ? (before ?? sum) : sum.map((value) => value / length)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}
