/** A text as numbers: which features it has, and how much each of them tells. Its length is one. */
export type Vector = ReadonlyMap<number, number>

export interface Space {
  /** How many features there are. */
  readonly size: number
  readonly vectors: readonly Vector[]
  /** Another text in the same space. */
  readonly place: (features: readonly string[]) => Vector
}

/**
 * Weighs the features of texts by TF-IDF (Spärck Jones 1972; sublinear term frequency 1 + ln tf, smooth idf
 * ln((1 + n) / (1 + df)) + 1, vectors of length one, as in Manning, Raghavan and Schütze, Introduction to Information
 * Retrieval, 6.4). A feature that only one text has compares nothing and is left out.
 * @param most how many features are kept at most: those that most texts have
 */
export function spaceOf(texts: readonly (readonly string[])[], most = Infinity): Space {
  const found = new Map<string, number>()
  for (const features of texts)
    for (const feature of new Set(features)) found.set(feature, (found.get(feature) ?? 0) + 1)
  const kept = [...found]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
  const weights = new Map(
    kept.map(([feature, count], index) => [
      feature,
      { index, idf: Math.log((1 + texts.length) / (1 + count)) + 1 },
    ]),
  )
  const place = (features: readonly string[]) => weighed(features, weights)
  return { size: kept.length, vectors: texts.map(place), place }
}

function weighed(
  features: readonly string[],
  weights: ReadonlyMap<string, { index: number; idf: number }>,
): Vector {
  const counts = new Map<string, number>()
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const entries = [...counts].flatMap(([feature, count]): [number, number][] => {
    const weight = weights.get(feature)
    return weight ? [[weight.index, (1 + Math.log(count)) * weight.idf]] : []
  })
  const length = Math.hypot(...entries.map(([, value]) => value)) || 1
  return new Map(entries.map(([index, value]) => [index, value / length]))
}
