import { groups, type Indicator } from './indicators.ts'
import { rowOf, type Row } from './read.ts'
import { chanceAround, type IntervalOf } from './readings.ts'

/** Better or worse, never up or down: for some measures fewer is better. */
export type Verdict = 'better' | 'worse' | 'same' | 'unclear' | 'unknown'

/**
 * Coventry beside England in 2021/22, the one year that has both. A survey figure differs only when England lies
 * outside what chance explains; where nobody published how many answered, nothing is claimed.
 */
export function besideEngland(indicator: Indicator, intervalOf: IntervalOf): Verdict | undefined {
  const row = rowOf(indicator.code)
  const { y2021_22: here, england_2021_22: england } = row
  if (here === undefined || england === undefined || row.better === 'neither') return undefined
  if (indicator.from === 'records' || here === england) return compared(row, here, england)
  const chance = chanceAround(indicator, here, intervalOf)
  if (!chance) return 'unknown'
  return england >= chance.low && england <= chance.high ? 'unclear' : compared(row, here, england)
}

function compared({ better }: Row, here: number, there: number): Verdict {
  if (here === there) return 'same'
  return here > there === (better === 'higher') ? 'better' : 'worse'
}

/** What the report's own arrow says of the second quarter beside the first. */
export function besideQuarterBefore({ direction }: Row): Verdict | undefined {
  if (direction === '') return undefined
  return ({ up: 'better', down: 'worse', same: 'same' } as const)[direction]
}

/** How many measures stand how beside England: the sentence at the top of the page. */
export function tally(intervalOf: IntervalOf): Readonly<Record<string, number>> {
  const verdicts = groups
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator) => besideEngland(indicator, intervalOf) ?? [])
  const count = (...kinds: Verdict[]) => verdicts.filter((verdict) => kinds.includes(verdict)).length
  return {
    all: verdicts.length,
    better: count('better'),
    worse: count('worse'),
    open: count('same', 'unclear', 'unknown'),
  }
}
