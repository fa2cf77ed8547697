import { asc, eq, inArray, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { cases } from '#db/schema/assessments.ts'
import type { LetterRow } from '#mail/letter.ts'
import { insertLetter } from '#mail/store.ts'
import { storeOnce, type Sent } from '#submissions/store.ts'

/** The days are the database's to say. */
export type NewCase = Pick<
  typeof cases.$inferInsert,
  | 'id'
  | 'reference'
  | 'form'
  | 'version'
  | 'language'
  | 'channel'
  | 'flags'
  | 'rules'
  | 'priority'
  | 'counted'
  | 'sealed'
  | 'copyHash'
  | 'copy'
>
export type Status = 'received' | 'with-worker' | 'contacted' | 'finished'

const DAYS_FINISHED = 90

const line = {
  reference: cases.reference,
  form: cases.form,
  language: cases.language,
  channel: cases.channel,
  received: cases.received,
  status: sql<Status>`${cases.status}`,
  since: cases.since,
  flags: cases.flags,
  priority: cases.priority,
}

/** Opens a case, writes its letter if there is one, and forgets its draft: once, in one statement. */
export async function insertCase(sent: Sent, row: NewCase, letter: LetterRow | undefined): Promise<void> {
  const opened = sql`opened AS (
    INSERT INTO ${cases} (id, reference, form, version, language, channel, received, since, flags, rules, priority,
      counted, sealed, copy_hash, copy)
    SELECT ${row.id}::uuid, ${row.reference}, ${row.form}, ${row.version}::int, ${row.language}, ${row.channel},
      current_date, current_date, ${sql.param(row.flags, cases.flags)}::text[], ${row.rules}::int,
      ${row.priority}::int, ${JSON.stringify(row.counted)}::text::jsonb, ${sql.param(row.sealed, cases.sealed)}::bytea,
      ${row.copyHash ?? null}, ${row.copy ? sql.param(row.copy, cases.copy) : null}::bytea
    FROM first RETURNING id
  )`
  const away = letter ? sql`${opened}, away AS (${insertLetter(letter, 'opened')})` : opened
  await storeOnce(sent, away)
}

/** Cases with one of these statuses in the order of need: what cannot wait, then who has waited longest. */
export function readCases(statuses: readonly Status[], { limit, offset }: { limit: number; offset: number }) {
  const wanted = inArray(cases.status, [...statuses])
  const order = [asc(cases.priority), asc(cases.received), asc(cases.id)]
  return ask((db) =>
    db
      .select(line)
      .from(cases)
      .where(wanted)
      .orderBy(...order)
      .limit(limit)
      .offset(offset),
  )
}

export function countCases() {
  const counted = { status: sql<Status>`${cases.status}`, count: sql<number>`count(*)::int` }
  return ask((db) => db.select(counted).from(cases).groupBy(cases.status))
}

export async function readCase(reference: string) {
  const wanted = { ...line, id: cases.id, version: cases.version, rules: cases.rules, sealed: cases.sealed }
  const [row] = await ask((db) => db.select(wanted).from(cases).where(eq(cases.reference, reference)))
  return row
}

/** What the person themselves may open, by the hash of their secret. */
export async function readCopy(copyHash: string) {
  const wanted = { ...line, version: cases.version, copy: cases.copy }
  const [row] = await ask((db) => db.select(wanted).from(cases).where(eq(cases.copyHash, copyHash)))
  return row
}

/** Saying the same again changes nothing, the day neither. False: there is no such case. */
export async function updateStatus(reference: string, status: Exclude<Status, 'finished'>): Promise<boolean> {
  const since = sql`CASE WHEN ${cases.status} = ${status} THEN ${cases.since} ELSE current_date END`
  const mine = eq(cases.reference, reference)
  const rows = await ask((db) =>
    db.update(cases).set({ status, since }).where(mine).returning({ id: cases.id }),
  )
  return rows.length > 0
}

/** Forgets cases that have been finished for long: by then they are in the record of the service. */
export async function deleteFinished(): Promise<void> {
  const over = sql`status = 'finished' AND since < current_date - ${DAYS_FINISHED}::int`
  await ask((db) => db.delete(cases).where(over))
}

export function readSealed() {
  return ask((db) => db.select({ id: cases.id, sealed: cases.sealed }).from(cases).orderBy(asc(cases.id)))
}

/** Puts the same under another key, if it is still as it was read. */
export async function replaceSealed(id: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
  const asRead = sql`id = ${id}::uuid AND sealed = ${sql.param(before, cases.sealed)}::bytea`
  const rows = await ask((db) =>
    db.update(cases).set({ sealed: after }).where(asRead).returning({ id: cases.id }),
  )
  return rows.length > 0
}
