import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { entries, entryVersions, entryWords } from '#db/schema/you-said.ts'

export type VersionRow = typeof entryVersions.$inferSelect
export type EntryRow = typeof entries.$inferSelect

/** Every entry that is or was public, with all its versions that are, the oldest first. */
export function readPublic() {
  return ask((db) =>
    db
      .select({ entry: entries, version: entryVersions })
      .from(entries)
      .innerJoin(entryVersions, eq(entryVersions.entry, entries.id))
      .where(sql`${entryVersions.publishAt} <= now()`)
      .orderBy(entries.id, entryVersions.publishAt, entryVersions.version),
  )
}

/** The words of every entry in one language. */
export function readWords(language: string) {
  return ask((db) => db.select().from(entryWords).where(eq(entryWords.language, language)))
}

/** How many words of each entry there are, in which state they were left. */
export function readAllWords(entry: string) {
  return ask((db) => db.select().from(entryWords).where(eq(entryWords.entry, entry)))
}

/** Every entry with its newest version, for the team. */
export function readNewest() {
  return ask((db) =>
    db
      .selectDistinctOn([entries.id], { entry: entries, version: entryVersions })
      .from(entries)
      .innerJoin(entryVersions, eq(entryVersions.entry, entries.id))
      .orderBy(entries.id, desc(entryVersions.version)),
  )
}

/** One entry with everything that was ever written about it, the newest first. */
export function readEntry(slug: string) {
  return ask((db) =>
    db
      .select({ entry: entries, version: entryVersions })
      .from(entries)
      .innerJoin(entryVersions, eq(entryVersions.entry, entries.id))
      .where(eq(entries.slug, slug))
      .orderBy(desc(entryVersions.version)),
  )
}

interface Draft {
  readonly id: string
  readonly slug: string
  readonly content: unknown
  readonly author: string
}

/** A new entry with its first version. False: there is an entry at this address. */
export async function createEntry({ id, slug, content, author }: Draft): Promise<boolean> {
  const done = await ask((db) =>
    db.execute(sql`
      WITH kept AS (
        INSERT INTO ${entries} (id, slug) VALUES (${id}::uuid, ${slug}) ON CONFLICT DO NOTHING RETURNING id
      )
      INSERT INTO ${entryVersions} (entry, version, content, author, written)
      SELECT id, 1, ${JSON.stringify(content)}::text::jsonb, ${author}::uuid, now() FROM kept`),
  )
  return done.count > 0
}

/** Writes the next version. False: somebody else wrote one since this one was read. */
export async function appendVersion(entry: string, after: number, content: unknown, author: string) {
  const done = await ask((db) =>
    db.execute(sql`
      INSERT INTO ${entryVersions} (entry, version, content, author, written)
      SELECT ${entry}::uuid, max(version) + 1, ${JSON.stringify(content)}::text::jsonb, ${author}::uuid, now()
      FROM ${entryVersions} WHERE entry = ${entry}::uuid HAVING max(version) = ${after}::int
      ON CONFLICT DO NOTHING`),
  )
  return done.count > 0
}

/** A second person says yes to the newest version, as they read it. */
export async function approveVersion(entry: string, version: number, approver: string, publishAt: Date) {
  const done = await ask((db) =>
    db.execute(sql`
      UPDATE ${entryVersions} SET approver = ${approver}::uuid,
        publish_at = greatest(now(), ${publishAt.toISOString()}::timestamptz)
      WHERE entry = ${entry}::uuid AND version = ${version}::int AND approver IS NULL AND author <> ${approver}::uuid
        AND version = (SELECT max(version) FROM ${entryVersions} WHERE entry = ${entry}::uuid)`),
  )
  return done.count > 0
}

/** Takes an entry back from the public. */
export async function withdrawEntry(id: string, note: string): Promise<void> {
  const change = { withdrawn: sql`current_date`, note }
  await ask((db) =>
    db
      .update(entries)
      .set(change)
      .where(and(eq(entries.id, id), isNull(entries.withdrawn))),
  )
}

export type WordsRow = typeof entryWords.$inferInsert

/** Keeps one part in another language. */
export async function writeWords(row: WordsRow): Promise<void> {
  const { text, madeFrom, checked } = row
  const place = [entryWords.entry, entryWords.language, entryWords.part]
  await ask((db) =>
    db.insert(entryWords).values(row).onConflictDoUpdate({ target: place, set: { text, madeFrom, checked } }),
  )
}

/** Keeps words nobody has written yet, and leaves those that somebody has. */
export async function writeFirstWords(rows: readonly WordsRow[]): Promise<void> {
  if (rows.length > 0)
    await ask((db) =>
      db
        .insert(entryWords)
        .values([...rows])
        .onConflictDoNothing(),
    )
}

/** Notes that people were told of a promise kept. */
export async function setTold(id: string): Promise<void> {
  await ask((db) =>
    db
      .update(entries)
      .set({ told: sql`current_date` })
      .where(and(eq(entries.id, id), isNull(entries.told))),
  )
}

/** The newest public version of each entry that nobody was told of. */
export function readPublicUntold() {
  const { id, slug } = entries
  return ask((db) =>
    db
      .selectDistinctOn([entries.id], { id, slug, content: entryVersions.content })
      .from(entries)
      .innerJoin(entryVersions, eq(entryVersions.entry, entries.id))
      .where(and(isNull(entries.told), isNull(entries.withdrawn), sql`${entryVersions.publishAt} <= now()`))
      .orderBy(entries.id, desc(entryVersions.publishAt), desc(entryVersions.version)),
  )
}
