import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import {
  codeBooks,
  themeCodings,
  themeSuggestions,
  themeVersions,
  type FrozenComment,
  type FrozenTheme,
  type ThemeMeans,
} from '#db/schema/themes.ts'

export type { FrozenComment, FrozenTheme, ThemeMeans }
export type CodingRow = typeof themeCodings.$inferSelect
export type NewCoding = Omit<typeof themeCodings.$inferInsert, 'day' | 'id'>
export type SuggestionRow = typeof themeSuggestions.$inferSelect
export type BookRow = typeof codeBooks.$inferSelect

const today = sql<string>`current_date`

/** Every version of every theme, the newest of each first. */
export function readThemeVersions() {
  return ask((db) =>
    db.select().from(themeVersions).orderBy(themeVersions.theme, desc(themeVersions.version)),
  )
}

/** Adds a version of a theme, if it is the next one. False: somebody else added it. */
export async function addThemeVersion(theme: string, version: number, means: ThemeMeans, staff: string) {
  const rows = await ask((db) =>
    db
      .insert(themeVersions)
      .values({ theme, version, means, staff, day: today })
      .onConflictDoNothing()
      .returning({ version: themeVersions.version }),
  )
  return rows.length > 0
}

export async function addCodings(rows: readonly NewCoding[]): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map((row) => ({ ...row, day: today }))
  await ask((db) => db.insert(themeCodings).values(values))
}

/** Everything that was ever said about some comments, the oldest first. */
export function readHistory(responses: readonly string[]) {
  if (responses.length === 0) return Promise.resolve([])
  return ask((db) =>
    db
      .select()
      .from(themeCodings)
      .where(inArray(themeCodings.response, [...responses]))
      .orderBy(themeCodings.id),
  )
}

/** The last word about each comment: of each person, of second readers, and of the suggester. */
export function readLastWords(form?: string) {
  return ask((db) =>
    db
      .selectDistinctOn([
        themeCodings.response,
        themeCodings.question,
        themeCodings.staff,
        themeCodings.second,
      ])
      .from(themeCodings)
      .where(form ? eq(themeCodings.form, form) : undefined)
      .orderBy(
        themeCodings.response,
        themeCodings.question,
        themeCodings.staff,
        themeCodings.second,
        desc(themeCodings.id),
      ),
  )
}

/** Gives the comments of one theme to another, in one statement: what counts is said anew, and by whom. */
export async function mergeInto(from: string, to: string, staff: string): Promise<void> {
  await ask((db) =>
    db.execute(sql`
      WITH last AS (
        SELECT DISTINCT ON (response, question) response, question, form, week, themes FROM ${themeCodings}
        WHERE staff IS NOT NULL AND NOT second ORDER BY response, question, id DESC
      )
      INSERT INTO ${themeCodings} (response, question, form, week, staff, second, themes, day)
      SELECT response, question, form, week, ${staff}::uuid, false,
        ARRAY(SELECT DISTINCT unnest(array_replace(themes, ${from}::uuid, ${to}::uuid))), current_date
      FROM last WHERE ${from}::uuid = ANY (themes)`),
  )
}

export function readSuggestions(form?: string) {
  return ask((db) =>
    db
      .select()
      .from(themeSuggestions)
      .where(form ? eq(themeSuggestions.form, form) : undefined)
      .orderBy(themeSuggestions.id),
  )
}

/** Puts new open suggestions for a form in the place of those that nobody decided about. */
export async function replaceOpen(
  form: string,
  rows: readonly { id: string; sealed: Uint8Array }[],
): Promise<void> {
  const made = rows.map(
    ({ id, sealed }) =>
      sql`(${id}::uuid, ${form}, decode(${Buffer.from(sealed).toString('hex')}, 'hex'), 'open', current_date)`,
  )
  const gone = sql`DELETE FROM ${themeSuggestions} WHERE form = ${form} AND state = 'open'`
  const columns = sql`INSERT INTO ${themeSuggestions} (id, form, sealed, state, day) VALUES`
  await ask((db) =>
    db.execute(made.length === 0 ? gone : sql`WITH gone AS (${gone}) ${columns} ${sql.join(made, sql`, `)}`),
  )
}

/** A person's decision about an open suggestion; the first one counts. */
export async function decide(
  id: string,
  decision: { state: 'accepted' | 'merged' | 'refused'; theme: string | null; staff: string },
): Promise<SuggestionRow | undefined> {
  const open = and(eq(themeSuggestions.id, id), eq(themeSuggestions.state, 'open'))
  const [row] = await ask((db) =>
    db
      .update(themeSuggestions)
      .set({ ...decision, day: today })
      .where(open)
      .returning(),
  )
  return row
}

export async function deleteSuggestions(months: number): Promise<void> {
  const old = lt(themeSuggestions.day, sql`current_date - make_interval(months => ${months}::int)`)
  await ask((db) => db.delete(themeSuggestions).where(old))
}

/** Freezes a code book under the next number. False: somebody else took the number. */
export async function freezeBook(book: Omit<BookRow, 'day'>): Promise<boolean> {
  const rows = await ask((db) =>
    db
      .insert(codeBooks)
      .values({ ...book, day: today })
      .onConflictDoNothing()
      .returning({ version: codeBooks.version }),
  )
  return rows.length > 0
}

export async function readBook(version: number): Promise<BookRow | undefined> {
  const [row] = await ask((db) => db.select().from(codeBooks).where(eq(codeBooks.version, version)))
  return row
}

/** The frozen code books, the newest first, without what they hold. */
export function listBooks() {
  const { version, hash, staff, day } = codeBooks
  return ask((db) => db.select({ version, hash, staff, day }).from(codeBooks).orderBy(desc(version)))
}

/** Forgets which themes a response was given: no code book that is frozen from now on counts it. */
export async function deleteCodingsOf(response: string): Promise<void> {
  await ask((db) => db.delete(themeCodings).where(eq(themeCodings.response, response)))
}
