import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import csv from './ascof-2023-24.csv?raw'

const figure = z.string().transform((cell, context) => {
  const value = Number(cell)
  if (Number.isNaN(value)) context.addIssue(`${cell} is not a figure`)
  return cell === '' ? undefined : value
})

const units = {
  percent: 'percent',
  'score 0-24': 'outOf24',
  'score 0-12': 'outOf12',
  index: 'index',
  'per 100,000 population': 'per100000',
  days: 'days',
  number: 'people',
} as const

const line = z.strictObject({
  code: z.string().regex(/^[A-Z0-9_]+$/),
  description: z.string().min(1),
  domain: z.string().min(1),
  unit: z.enum(Object.keys(units) as (keyof typeof units)[]).transform((unit) => units[unit]),
  y2021_22: figure,
  y2022_23: figure,
  q1_2023_24: figure,
  q2_2023_24: figure,
  /** The arrow as it is printed: it speaks of performance, so "up" is better even where fewer is better. */
  direction: z.enum(['', 'same', 'up', 'down']),
  comparator_2021_22: figure,
  west_midlands_2021_22: figure,
  england_2021_22: figure,
  rank_england: figure,
  quartile: figure,
  return_to_move_quartile: z.literal('=').or(figure),
  better: z.enum(['higher', 'lower', 'neither']),
  q1_year_end_estimate: figure,
  q2_year_end_estimate: figure,
  source: z.string().min(1),
  note: z.string(),
})

export type Row = z.infer<typeof line>
export type Unit = Row['unit']

const parsed: unknown = parse(csv, { columns: true, skip_empty_lines: true })

/** The table of the council's report as it was printed, row by row. */
export const rows: readonly Row[] = z.array(line).parse(parsed)

const byCode = new Map(rows.map((row) => [row.code, row]))

export function rowOf(code: string): Row {
  const row = byCode.get(code)
  if (!row) throw new Error(`The table has no row ${code}`)
  return row
}
