import { sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'

/** All that PostgreSQL says about a row besides its sealed words: where it lies, what wrote it, how large it is. */
export interface Trace {
  readonly id: string
  readonly place: number
  readonly written: number
  readonly command: number
  readonly kept: number
  readonly size: number
  readonly week: string
}

/** Reads every row of a table as somebody with a copy of the database can. */
export async function tracesOf(table: 'responses' | 'apart_pending' | 'apart'): Promise<readonly Trace[]> {
  const week = table === 'apart_pending' ? sql`''` : sql`week::text`
  return ask((db) =>
    db.execute<Trace & Record<string, unknown>>(sql`
      SELECT id, ((ctid::text::point)[0] * 1000 + (ctid::text::point)[1])::int AS place, xmin::text::bigint::int AS written,
        cmin::text::int AS command, coalesce(pg_column_toast_chunk_id(sealed), 0)::bigint::int AS kept,
        coalesce(octet_length(sealed), 0) AS size, ${week} AS week
      FROM ${sql.identifier(table)} ORDER BY ctid`),
  )
}

/** The ways to put rows in order and hope that it is the order in which people sent them. */
export const orders: Readonly<Record<string, (a: Trace, b: Trace) => number>> = {
  place: (a, b) => a.place - b.place,
  id: (a, b) => (a.id < b.id ? -1 : 1),
  written: (a, b) => a.written - b.written || a.place - b.place,
  command: (a, b) => a.command - b.command || a.place - b.place,
  kept: (a, b) => a.kept - b.kept || a.place - b.place,
  size: (a, b) => a.size - b.size || a.place - b.place,
}

/** Spearman's rank correlation between two orders of the same things: 1 is the same order, 0 no connection. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const count = one.length
  const ranks = (values: readonly number[]) => {
    const sorted = [...values].sort((a, b) => a - b)
    return values.map((value) => sorted.indexOf(value))
  }
  const [a, b] = [ranks(one), ranks(other)]
  const distance = a.reduce((sum, rank, place) => sum + (rank - (b[place] ?? 0)) ** 2, 0)
  return 1 - (6 * distance) / (count * (count ** 2 - 1))
}

/** Random numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
