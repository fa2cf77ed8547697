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
  seen: responses.seen,
  /** The person said that their words may be published. Where nobody was asked, they did not. */
  permitted: sql<boolean>`coalesce(${responses.answers} ->> 'publish' = 'yes', false)`,
  sealed: responses.sealed,
}

const unseen = and(isNotNull(responses.sealed), isNull(responses.seen))

/** Which comments, and how many of them to leave out at the start. */
export interface Wanted {
  readonly unread?: boolean
  readonly urgent?: boolean
  /** Only on these: what is said about safeguarding has readers of its own. */
  readonly forms: readonly string[]
  readonly language?: string | undefined
  readonly since?: string | undefined
  readonly skip?: number
}

/** Responses with something in own words: those that nobody has read first, of these those that may tell of harm, then the oldest week. */
export function readComments({ unread, urgent, forms, language, since, skip = 0 }: Wanted, most: number) {
  const wanted = and(
    isNotNull(responses.sealed),
    unread ? isNull(responses.seen) : undefined,
    urgent ? eq(responses.urgent, true) : undefined,
    inArray(responses.form, [...forms]),
    language ? eq(responses.language, language) : undefined,
    since ? sql`${responses.week} >= ${since}::date` : undefined,
  )
  const order = [
    sql`${responses.seen} IS NOT NULL`,
    desc(responses.urgent),
    unread ? asc(responses.week) : desc(responses.week),
    asc(responses.id),
  ]
  return ask((db) =>
    db
      .select(line)
      .from(responses)
      .where(wanted)
      .orderBy(...order)
      .limit(most)
      .offset(skip),
  )
}

export function readSome(ids: readonly string[], forms: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return ask((db) =>
    db
      .select(line)
      .from(responses)
      .where(
        and(
          isNotNull(responses.sealed),
          inArray(responses.id, [...ids]),
          inArray(responses.form, [...forms]),
        ),
      ),
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

/**
 * How soon comments that may tell of harm were read, since a day. Only the week of an answer is kept, so weeks are what
 * can be counted: 0 is the week in which it came. Those that nobody has read wait until now.
 */
export async function countWeeksToSeen(since: string) {
  const weeks = sql`(date_trunc('week', coalesce(${responses.seen}, current_date))::date - ${responses.week}) / 7`
  const counted = {
    urgent: sql<number>`count(*)::int`,
    sameWeek: sql<number>`count(*) FILTER (WHERE ${responses.seen} IS NOT NULL AND ${weeks} = 0)::int`,
    waiting: sql<number>`count(*) FILTER (WHERE ${responses.seen} IS NULL)::int`,
    longest: sql<number>`coalesce(max(${weeks}), 0)::int`,
  }
  const urgent = and(eq(responses.urgent, true), sql`${responses.week} >= ${since}::date`)
  const [row] = await ask((db) => db.select(counted).from(responses).where(urgent))
  return row ?? { urgent: 0, sameWeek: 0, waiting: 0, longest: 0 }
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

/** Of some responses those whose person said that their words may be published. */
export async function readPermitted(ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const yes = and(inArray(responses.id, [...ids]), sql`${responses.answers} ->> 'publish' = 'yes'`)
  const rows = await ask((db) => db.select({ id: responses.id }).from(responses).where(yes))
  return new Set(rows.map(({ id }) => id))
}
