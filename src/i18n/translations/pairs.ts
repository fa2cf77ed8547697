import { diffArrays } from 'diff'

/** Where two sequences stand beside each other; one of them is not there where the other has something more. */
export interface Pair {
  readonly mine: number | undefined
  readonly theirs: number | undefined
  readonly same: boolean
}

/**
 * Pairs what is the same in both, and between two such places what stands there in order. So a block that was put in
 * between, or taken away, makes no other one another's.
 */
export function pairs(mine: readonly string[], theirs: readonly string[]): readonly Pair[] {
  const ends = [...sameIn(mine, theirs), [mine.length, theirs.length] as const]
  let [m, t] = [0, 0]
  return ends.flatMap(([toMine, toTheirs]) => {
    const gap = Array.from({ length: Math.max(toMine - m, toTheirs - t) }, (_, at) => ({
      mine: m + at < toMine ? m + at : undefined,
      theirs: t + at < toTheirs ? t + at : undefined,
      same: false,
    }))
    ;[m, t] = [toMine + 1, toTheirs + 1]
    return toMine < mine.length ? [...gap, { mine: toMine, theirs: toTheirs, same: true }] : gap
  })
}

function sameIn(mine: readonly string[], theirs: readonly string[]): (readonly [number, number])[] {
  let [m, t] = [0, 0]
  return diffArrays([...mine], [...theirs]).flatMap(({ added, removed, value }) => {
    if (added) t += value.length
    else if (removed) m += value.length
    else return value.map(() => [m++, t++] as const)
    return []
  })
}
