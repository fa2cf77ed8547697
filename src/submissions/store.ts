import { and, eq, getTableColumns, getTableName, gte, lt, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { drafts, responses, sendings } from '#db/schema/submissions.ts'

export type DraftRow = typeof drafts.$inferSelect
/** The week is the database's to say. */
export type ResponseRow = Omit<typeof responses.$inferInsert, 'week'>

/** Drafts and sendings are kept to the end of tomorrow, so that nobody is cut off at midnight. */
const tomorrow = sql<string>`current_date + 1`

/** The draft of a form by its token's hash, unless its day is over. */
export async function readDraft(tokenHash: string, form: string): Promise<DraftRow | undefined> {
  const mine = and(
    eq(drafts.tokenHash, tokenHash),
    eq(drafts.form, form),
    gte(drafts.forgetAfter, sql`current_date`),
  )
  const [row] = await ask((db) => db.select().from(drafts).where(mine))
  return row
}

/** Keeps a new draft. */
export async function createDraft(draft: Omit<DraftRow, 'revision' | 'forgetAfter'>): Promise<void> {
  await ask((db) => db.insert(drafts).values({ ...draft, revision: 1, forgetAfter: tomorrow }))
}

/** Replaces what a draft holds, if nobody else did since it was read. */
export async function updateDraft(tokenHash: string, revision: number, sealed: Uint8Array): Promise<boolean> {
  const asRead = and(eq(drafts.tokenHash, tokenHash), eq(drafts.revision, revision))
  const change = { sealed, revision: revision + 1, forgetAfter: tomorrow }
  const rows = await ask((db) =>
    db.update(drafts).set(change).where(asRead).returning({ revision: drafts.revision }),
  )
  return rows.length > 0
}

/**
 * Stores a response and forgets its draft, in one statement. Only the first to bring a sending key stores anything,
 * so pressing twice, refreshing, or trying again after a lost connection never doubles an answer.
 */
export async function storeResponse(keyHash: string, tokenHash: string, row: ResponseRow): Promise<void> {
  await ask((db) =>
    db.execute(sql`
      WITH first AS (
        INSERT INTO ${sendings} (key_hash, forget_after) VALUES (${keyHash}, ${tomorrow})
        ON CONFLICT DO NOTHING RETURNING key_hash
      ), kept AS (
        INSERT INTO ${responses} (id, form, version, week, language, handout, answers, sealed)
        SELECT ${row.id}::uuid, ${row.form}, ${row.version}::int, date_trunc('week', current_date)::date,
          ${row.language}, ${row.handout ?? null}, ${JSON.stringify(row.answers)}::text::jsonb,
          decode(${row.sealed ? Buffer.from(row.sealed).toString('hex') : null}::text, 'hex')
        FROM first
      )
      DELETE FROM ${drafts} WHERE token_hash = ${tokenHash}`),
  )
}

/** Whether a form with this sending key was sent. */
export async function wasSent(keyHash: string): Promise<boolean> {
  const rows = await ask((db) => db.select().from(sendings).where(eq(sendings.keyHash, keyHash)))
  return rows.length > 0
}

/** Forgets drafts and sendings whose day is over, and says how many drafts that were. */
export async function deleteOverdue(): Promise<number> {
  const over = sql`current_date`
  const gone = await ask((db) =>
    db.delete(drafts).where(lt(drafts.forgetAfter, over)).returning({ v: drafts.version }),
  )
  await ask((db) => db.delete(sendings).where(lt(sendings.forgetAfter, over)))
  return gone.length
}

/** Every column in which something of a resident's is kept, from the shape of the database itself. */
export function columnsKept(): readonly { table: string; columns: readonly string[] }[] {
  return [drafts, sendings, responses].map((table) => ({
    table: getTableName(table),
    columns: Object.values<{ name: string }>(getTableColumns(table)).map(({ name }) => name),
  }))
}
