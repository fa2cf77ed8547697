import { eq, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { drafts, returnLinks, returnTries } from '#db/schema/submissions.ts'
import type { LetterRow } from '#mail/letter.ts'
import { insertLetter } from '#mail/store.ts'
import { DAYS_SAVED } from '../store.ts'

/** Days before its end on which a letter says so. */
const DAYS_WARNED = 7

type LinkRow = typeof returnLinks.$inferSelect

/** Puts a draft under another secret, to be kept longer, if nobody changed it since it was read. */
export async function moveDraft(
  from: { tokenHash: string; revision: number },
  to: { tokenHash: string; sealed: Uint8Array },
): Promise<boolean> {
  const moved = await ask((db) =>
    db.execute(sql`
      WITH gone AS (
        DELETE FROM ${drafts} WHERE token_hash = ${from.tokenHash} AND revision = ${from.revision}::int
        RETURNING form, version, handout
      )
      INSERT INTO ${drafts} (token_hash, form, version, handout, sealed, revision, saved, forget_after)
      SELECT ${to.tokenHash}, form, version, handout, ${sql.param(to.sealed, drafts.sealed)}::bytea, 1, true,
        current_date + ${DAYS_SAVED}::int
      FROM gone`),
  )
  return moved.count > 0
}

/** Counts a try, unless it comes too soon after the ones before: waits double from a minute, up to the most. */
export async function countTry(nameHash: string, { free, most }: { free: number; most: number }) {
  const wait = sql`CASE WHEN t.tries < ${free}::int THEN interval '0'
    ELSE interval '1 minute' * least(${most}::int, power(2, least(t.tries - ${free}::int, 20))) END`
  const [row] = await ask((db) =>
    db.execute<{ allowed: boolean; until: string }>(sql`
      INSERT INTO ${returnTries} AS t (name_hash, tries, last) VALUES (${nameHash}, 1, now())
      ON CONFLICT (name_hash) DO UPDATE SET
        tries = CASE WHEN now() >= t.last + ${wait} THEN t.tries + 1 ELSE t.tries END,
        last = CASE WHEN now() >= t.last + ${wait} THEN now() ELSE t.last END
      RETURNING last = now() AS allowed, (t.last + ${wait})::text AS until`),
  )
  return { allowed: row?.allowed ?? false, until: new Date(row?.until ?? Date.now()) }
}

export async function deleteTries(nameHash: string): Promise<void> {
  await ask((db) => db.delete(returnTries).where(eq(returnTries.nameHash, nameHash)))
}

/** Keeps a link and writes the letter it is in, in one statement; the one before it no longer works. */
export async function createLink(row: Omit<LinkRow, 'warned'>, letter: LetterRow): Promise<void> {
  await ask((db) =>
    db.execute(sql`
      WITH before AS (DELETE FROM ${returnLinks} WHERE draft = ${row.draft}), kept AS (
        INSERT INTO ${returnLinks} (link_hash, draft, sealed, address)
        VALUES (${row.linkHash}, ${row.draft}, ${sql.param(row.sealed, returnLinks.sealed)}::bytea,
          ${sql.param(row.address, returnLinks.address)}::bytea)
        RETURNING link_hash
      ) ${insertLetter(letter, 'kept')}`),
  )
}

export async function readLink(linkHash: string): Promise<LinkRow | undefined> {
  const [row] = await ask((db) => db.select().from(returnLinks).where(eq(returnLinks.linkHash, linkHash)))
  return row
}

/** The links of drafts that are forgotten soon, and whose people have not been told since they last used them. */
export async function readLinksToWarn() {
  const rows = await ask((db) =>
    db.execute<{ link_hash: string; day: string }>(sql`
      SELECT link_hash, forget_after::text AS day
      FROM ${returnLinks} JOIN ${drafts} ON token_hash = draft
      WHERE forget_after BETWEEN current_date AND current_date + ${DAYS_WARNED}::int
        AND (warned IS NULL OR warned < forget_after - ${DAYS_WARNED}::int)`),
  )
  return [...rows].map(({ link_hash: linkHash, day }) => ({ linkHash, day }))
}

/** Writes the letter that a draft ends soon, once. */
export async function warn(linkHash: string, letter: LetterRow): Promise<void> {
  await ask((db) =>
    db.execute(sql`
      WITH kept AS (
        UPDATE ${returnLinks} SET warned = current_date
        WHERE link_hash = ${linkHash} AND warned IS DISTINCT FROM current_date RETURNING link_hash
      ) ${insertLetter(letter, 'kept')}`),
  )
}

/** Forgets links whose draft is gone, and tries of yesterday. */
export async function deleteUnused(): Promise<void> {
  const gone = sql`NOT EXISTS (SELECT 1 FROM ${drafts} WHERE token_hash = draft)`
  await ask((db) => db.delete(returnLinks).where(gone))
  await ask((db) => db.delete(returnTries).where(sql`last < now() - interval '1 day'`))
}
