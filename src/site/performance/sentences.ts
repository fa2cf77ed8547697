import type { Figures } from './figures.ts'
import type { Indicator } from './indicators.ts'
import type { Row } from './read.ts'

interface Sentence {
  readonly key: string
  readonly values: Readonly<Record<string, string>>
}

/** The old code, and the new one as far as it is known. */
export function codeWords({ code, revised }: Indicator): Sentence {
  const own = /^(LOCAL|SACE|SALT)_/.exec(code)?.[1]?.toLowerCase()
  if (own) return { key: `performance:code.${own}`, values: {} }
  if (!revised) return { key: 'performance:code.ascof', values: { code } }
  if (revised === 'dropped') return { key: 'performance:code.dropped', values: { code } }
  const key = revised.confirmed ? 'performance:code.both' : 'performance:code.unsure'
  return { key, values: { code, revised: revised.code } }
}

/** Rank and quartile belong to 2021/22, and every sentence says so. */
export function rankWords(row: Row, { bare, full }: Figures): Sentence | undefined {
  const { rank_england: rank, quartile, return_to_move_quartile: next, unit } = row
  if (rank === undefined) return undefined
  if (quartile === undefined) return { key: 'performance:rank.only', values: { rank: bare(rank) } }
  const values = { rank: bare(rank), quartile: bare(quartile) }
  if (next === '=') return { key: 'performance:rank.top', values }
  if (next === undefined) return { key: 'performance:rank.quartile', values }
  return { key: 'performance:rank.next', values: { ...values, value: full(next, unit) } }
}
