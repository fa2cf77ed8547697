import { asc, eq, gte, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { events, eventWords } from '#db/schema/contacts.ts'

export type EventRow = typeof events.$inferSelect

/** Events that are not over, the next one first. */
export function readComing(): Promise<readonly EventRow[]> {
  return ask((db) =>
    db
      .select()
      .from(events)
      .where(gte(events.ends, sql`now()`))
      .orderBy(asc(events.starts), asc(events.id)),
  )
}

export function readEvents(): Promise<readonly EventRow[]> {
  return ask((db) =>
    db
      .select()
      .from(events)
      .orderBy(sql`${events.starts} DESC`, asc(events.id)),
  )
}

export async function readEvent(id: string): Promise<EventRow | undefined> {
  const [row] = await ask((db) => db.select().from(events).where(eq(events.id, id)))
  return row
}

export function readEventWords(language: string) {
  return ask((db) => db.select().from(eventWords).where(eq(eventWords.language, language)))
}

/** Keeps a new event, once for each id. */
export async function createEvent(row: typeof events.$inferInsert): Promise<void> {
  await ask((db) => db.insert(events).values(row).onConflictDoNothing())
}

export async function setCancelled(id: string): Promise<void> {
  const change = { cancelled: sql`coalesce(${events.cancelled}, current_date)` }
  await ask((db) => db.update(events).set(change).where(eq(events.id, id)))
}

/** Notes how many people came. */
export async function setAttended(id: string, attended: number): Promise<void> {
  await ask((db) => db.update(events).set({ attended }).where(eq(events.id, id)))
}

export async function writeEventWords(row: typeof eventWords.$inferInsert): Promise<void> {
  const { text, madeFrom } = row
  const target = [eventWords.event, eventWords.language, eventWords.part]
  await ask((db) => db.insert(eventWords).values(row).onConflictDoUpdate({ target, set: { text, madeFrom } }))
}

/** For the report: how many events began since a day, and how many people were noted. */
export async function countEvents(since: string): Promise<{ events: number; people: number }> {
  const counted = {
    events: sql<number>`count(*)::int`,
    people: sql<number>`coalesce(sum(${events.attended}), 0)::int`,
  }
  const over = sql`${events.starts} >= ${since}::date AND ${events.ends} < now() AND ${events.cancelled} IS NULL`
  const [row] = await ask((db) => db.select(counted).from(events).where(over))
  return row ?? { events: 0, people: 0 }
}
