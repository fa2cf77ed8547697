import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { responses } from '#db/schema/submissions.ts'

const line = {
  id: responses.id,
  form: responses.form,
  language: responses.language,
  mode: responses.mode,
  week: responses.week,
  urgent: responses.urgent,
  sealed: responses.sealed,
}

const unseen = and(isNotNull(responses.sealed), isNull(responses.seen))

/** Responses with something in own words that nobody has read: those that may tell of harm first, then the oldest week. */
export function readUnread(forms: readonly string[], most: number) {
  const unread = and(unseen, inArray(responses.form, [...forms]))
  const order = [desc(responses.urgent), asc(responses.week), asc(responses.id)]
  return ask((db) =>
    db
      .select(line)
      .from(responses)
      .where(unread)
      .orderBy(...order)
      .limit(most),
  )
}

/** How many wait to be read, and how many of those may tell of harm. */
export async function countUnread(forms: readonly string[]): Promise<{ unread: number; urgent: number }> {
  const counted = {
    unread: sql<number>`count(*)::int`,
    urgent: sql<number>`count(*) FILTER (WHERE urgent)::int`,
  }
  const unread = and(unseen, inArray(responses.form, [...forms]))
  const [row] = await ask((db) => db.select(counted).from(responses).where(unread))
  return row ?? { unread: 0, urgent: 0 }
}

/** Notes that somebody has read it: the day, and the first time counts. */
export async function setSeen(id: string, forms: readonly string[]): Promise<void> {
  const mine = and(eq(responses.id, id), isNull(responses.seen), inArray(responses.form, [...forms]))
  await ask((db) =>
    db
      .update(responses)
      .set({ seen: sql`current_date` })
      .where(mine),
  )
}
