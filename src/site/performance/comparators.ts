import { rows } from './read.ts'

export interface Comparator {
  readonly year: string
  readonly value: number
}

/** What the national postal survey said of the same subject, by the old code: Coventry’s newest figure, and England’s. */
export function comparatorsOf(old: string): { readonly own?: Comparator; readonly england?: Comparator } {
  const row = rows.find(({ code }) => code === old)
  if (row?.unit !== 'percent') return {}
  const { y2022_23: own, england_2021_22: england } = row
  return {
    ...(own === undefined ? {} : { own: { year: '2022/23', value: own / 100 } }),
    ...(england === undefined ? {} : { england: { year: '2021/22', value: england / 100 } }),
  }
}
