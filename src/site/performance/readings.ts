import { type Indicator, type Origin } from './indicators.ts'
import { rowOf, type Row } from './read.ts'

export interface Reading {
  /** Ends a key of words: whose figure it is, and when. */
  readonly of: string
  readonly value: number
  readonly people?: number
  readonly mark: 'newest' | 'earlier' | 'elsewhere'
}

export interface Interval {
  readonly low: number
  readonly high: number
}

/** The interval of a share: `insight` has it, and the page hands it over. */
export type IntervalOf = (observed: number, of: number) => Interval

/** Replies to the survey of carers in 2021/22: 1,027 were asked. */
export const carersReplied = 314

const years = { '2021/22': 'y2021_22', '2022/23': 'y2022_23', q1: 'q1_2023_24', q2: 'q2_2023_24' } as const
type Period = keyof typeof years

/** The cells that were measured anew. A survey's other cells repeat its last result. */
const measured: Record<Origin, readonly Period[]> = {
  sace: ['2021/22'],
  ascs: ['2021/22', '2022/23'],
  records: ['2021/22', '2022/23', 'q1', 'q2'],
}

export const isRepeated = (indicator: Indicator, period: Period): boolean =>
  !measured[indicator.from].includes(period)

/** Coventry's own figures, oldest first. */
export function readingsOf(indicator: Indicator): readonly Reading[] {
  const row = rowOf(indicator.code)
  const count = indicator.people ? rowOf(indicator.people) : undefined
  const found = measured[indicator.from].flatMap((period) => {
    const value = row[years[period]]
    return value === undefined
      ? []
      : [{ of: nameOf(indicator, period), value, people: count?.[years[period]] }]
  })
  return found.map((reading, place) => ({
    ...reading,
    mark: place === found.length - 1 ? 'newest' : 'earlier',
  }))
}

function nameOf({ soFar, brokenAfter }: Indicator, period: Period): string {
  if (period === brokenAfter) return 'here2122Broken'
  return {
    '2021/22': 'here2122',
    '2022/23': 'here2223',
    q1: 'hereQ1',
    q2: soFar ? 'hereQ2SoFar' : 'hereQ2',
  }[period]
}

/** What others had in 2021/22. */
export function elsewhereOf(row: Row): readonly Reading[] {
  const others = [
    { of: 'group2122', value: row.comparator_2021_22 },
    { of: 'westMidlands2122', value: row.west_midlands_2021_22 },
    { of: 'england2122', value: row.england_2021_22 },
  ]
  return others.flatMap(({ of, value }) => (value === undefined ? [] : [{ of, value, mark: 'elsewhere' }]))
}

/** How far chance may have moved a figure of the survey of carers, in percent. */
export function chanceAround(
  indicator: Indicator,
  value: number,
  intervalOf: IntervalOf,
): Interval | undefined {
  if (indicator.from !== 'sace' || rowOf(indicator.code).unit !== 'percent') return undefined
  const { low, high } = intervalOf((value / 100) * carersReplied, carersReplied)
  return { low: low * 100, high: high * 100 }
}

/** Where a bar ends when it is full: shares of small things are drawn on a scale that shows them. */
export function scaleOf(row: Row, readings: readonly Reading[]): number {
  const most = Math.max(...readings.map(({ value }) => value))
  const full = { percent: [10, 40, 100], outOf24: [24], outOf12: [12], index: [1] }
  const ends = row.unit in full ? full[row.unit as keyof typeof full] : []
  return ends.find((end) => end >= most) ?? most
}
