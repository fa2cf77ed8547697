export interface Scores {
  /** Of what was suggested, how much people kept. Undefined: nothing was suggested. */
  readonly precision: number | undefined
  /** Of what people found, how much had been suggested. Undefined: people found nothing. */
  readonly recall: number | undefined
  readonly suggested: number
  readonly found: number
  readonly both: number
}

/** Suggestions beside what a person decided. */
export interface Decided {
  readonly suggested: readonly string[]
  readonly decided: readonly string[]
}

/** Precision and recall over every theme of every comment together (micro-averaged; Manning, Raghavan and Schütze, 13.6). */
export function scoresOf(pairs: readonly Decided[]): Scores {
  const sum = (count: (pair: Decided) => number) => pairs.reduce((total, pair) => total + count(pair), 0)
  const suggested = sum((pair) => pair.suggested.length)
  const found = sum((pair) => pair.decided.length)
  const both = sum((pair) => pair.suggested.filter((theme) => pair.decided.includes(theme)).length)
  const share = (of: number) => (of === 0 ? undefined : both / of)
  return { precision: share(suggested), recall: share(found), suggested, found, both }
}
