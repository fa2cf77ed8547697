import { desc, eq, lt, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { apart, apartPending } from '#db/schema/submissions.ts'
import type { ApartBox } from './box.ts'

/** What waits to be moved, as far as one statement may take: the rest waits for the next. */
export function readPending(): Promise<ApartBox[]> {
  return ask((db) => db.select().from(apartPending).orderBy(apartPending.id).limit(500))
}

/**
 * Deletes exactly these and keeps the boxes in their place, in one statement and in random order; does neither when
 * another process has taken any of them.
 */
export async function replacePending(
  pending: readonly string[],
  kept: readonly ApartBox[],
): Promise<boolean> {
  const boxes = kept.map(({ id, sealed }) => ({ id, sealed: Buffer.from(sealed).toString('hex') }))
  const rows = await ask((db) =>
    db.execute<{ done: boolean }>(sql`
      WITH held AS (
        SELECT id FROM ${apartPending} WHERE id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(pending)}::text::jsonb))
        ORDER BY id FOR UPDATE
      ), whole AS (
        SELECT count(*) = ${pending.length}::int AS done FROM held
      ), gone AS (
        DELETE FROM ${apartPending} WHERE id IN (SELECT id FROM held) AND (SELECT done FROM whole)
      ), kept AS (
        INSERT INTO ${apart} (id, week, sealed)
        SELECT id, date_trunc('week', current_date)::date, decode(sealed, 'hex')
        FROM jsonb_to_recordset(${JSON.stringify(boxes)}::text::jsonb) AS box (id uuid, sealed text)
        WHERE (SELECT done FROM whole)
        ORDER BY random()
      )
      SELECT done FROM whole`),
  )
  return rows[0]?.done ?? false
}

/** Takes what was deleted off the pages, too, where it would lie until there is much of it. */
export async function sweepPending(): Promise<void> {
  await ask((db) => db.execute(sql`VACUUM ${apartPending}`))
}

/** Everything that is kept, the newest week first, and in no order within a week. */
export function readKept() {
  return ask((db) => db.select().from(apart).orderBy(desc(apart.week), apart.id))
}

export async function deleteKept(id: string): Promise<void> {
  await ask((db) => db.delete(apart).where(eq(apart.id, id)))
}

export async function deleteKeptOver(months: number): Promise<void> {
  const over = lt(apart.week, sql`current_date - interval '1 month' * ${months}::int`)
  await ask((db) => db.delete(apart).where(over))
}
