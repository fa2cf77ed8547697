import { and, eq, gte, lt, sql, type SQL } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { apartPending, drafts, responses, sendings, submissions } from '#db/schema/submissions.ts'

/** Days that a draft with a code is kept after it was last used. */
export const DAYS_SAVED = 30

export type DraftRow = typeof drafts.$inferSelect
/** The week is the database's to say. */
export type ResponseRow = Omit<typeof responses.$inferInsert, 'week'>
export type PendingRow = typeof apartPending.$inferInsert
/** The time is the database's to say. */
export type SubmissionRow = Omit<typeof submissions.$inferInsert, 'received'>

/** Drafts and sendings are kept to the end of tomorrow, so that nobody is cut off at midnight. */
const tomorrow = sql<string>`current_date + 1`
/** A saved draft is kept longer each time it is used. */
const laterDay = sql<string>`current_date + CASE WHEN saved THEN ${DAYS_SAVED}::int ELSE 1 END`

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
export async function createDraft(
  draft: Omit<DraftRow, 'revision' | 'saved' | 'forgetAfter'>,
): Promise<void> {
  await ask((db) => db.insert(drafts).values({ ...draft, revision: 1, forgetAfter: tomorrow }))
}

/** Replaces what a draft holds, if nobody else did since it was read. */
export async function updateDraft(tokenHash: string, revision: number, sealed: Uint8Array): Promise<boolean> {
  const asRead = and(eq(drafts.tokenHash, tokenHash), eq(drafts.revision, revision))
  const change = { sealed, revision: revision + 1, forgetAfter: laterDay }
  const rows = await ask((db) =>
    db.update(drafts).set(change).where(asRead).returning({ revision: drafts.revision }),
  )
  return rows.length > 0
}

export async function deleteDraft(tokenHash: string): Promise<void> {
  await ask((db) => db.delete(drafts).where(eq(drafts.tokenHash, tokenHash)))
}

/** The hashes by which a sending and its draft are known. */
export interface Sent {
  readonly keyHash: string
  readonly tokenHash: string
}

/**
 * Stores a response, leaves contact details or their likeness on the way to where they are kept, and forgets the draft,
 * in one statement. Only the first to bring a sending key stores anything, so pressing twice, refreshing, or trying
 * again after a lost connection never doubles an answer. Refused when an answer with the code of the slip is there.
 */
export async function storeResponse(
  sent: Sent,
  { response: row, pending }: { response: ResponseRow; pending: PendingRow },
): Promise<void> {
  await ask((db) =>
    db.execute(sql`
      WITH ${firstOf(sent)}, kept AS (
        INSERT INTO ${responses}
          (id, form, version, week, language, mode, handout, slip_hash, urgent, answers, sealed)
        SELECT ${row.id}::uuid, ${row.form}, ${row.version}::int, date_trunc('week', current_date)::date,
          ${row.language}, ${row.mode}, ${row.handout ?? null}, ${row.slipHash ?? null}, ${row.urgent}::boolean,
          ${JSON.stringify(row.answers)}::text::jsonb, ${bytesOf(row.sealed)}
        FROM first
      ), away AS (
        INSERT INTO ${apartPending} (id, sealed) SELECT ${pending.id}::uuid, ${bytesOf(pending.sealed)} FROM first
      )
      ${draftGone(sent)}`),
  )
}

/** Stores what was sent on a form that is not anonymous, and forgets the draft, in one statement. */
export async function storeSubmission(sent: Sent, row: SubmissionRow): Promise<void> {
  await ask((db) =>
    db.execute(sql`
      WITH ${firstOf(sent)}, kept AS (
        INSERT INTO ${submissions} (id, reference, form, version, received, language, mode, counted, sealed)
        SELECT ${row.id}::uuid, ${row.reference}, ${row.form}, ${row.version}::int, now(), ${row.language},
          ${row.mode}, ${JSON.stringify(row.counted)}::text::jsonb, ${bytesOf(row.sealed)}
        FROM first
      )
      ${draftGone(sent)}`),
  )
}

/** The statement of another room that keeps what was sent: once, with its draft forgotten. `kept` is its part of it. */
export async function storeOnce(sent: Sent, kept: SQL): Promise<void> {
  await ask((db) => db.execute(sql`WITH ${firstOf(sent)}, ${kept} ${draftGone(sent)}`))
}

/** Remembers a sending that another room keeps, and forgets its draft, in one statement. */
export async function forgetSent(sent: Sent): Promise<void> {
  await ask((db) => db.execute(sql`WITH ${firstOf(sent)} ${draftGone(sent)}`))
}

function firstOf({ keyHash }: Sent) {
  return sql`first AS (
        INSERT INTO ${sendings} (key_hash, forget_after) VALUES (${keyHash}, ${tomorrow})
        ON CONFLICT DO NOTHING RETURNING key_hash
      )`
}

function draftGone({ tokenHash }: Sent) {
  return sql`DELETE FROM ${drafts} WHERE token_hash = ${tokenHash}`
}

function bytesOf(value: Uint8Array | null | undefined) {
  return sql`decode(${value ? Buffer.from(value).toString('hex') : null}::text, 'hex')`
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

/** Forgets what people wrote in their own words on anonymous forms so many months ago; what they chose stays. */
export async function deleteWritten(months: number): Promise<void> {
  const old = sql`${responses.sealed} IS NOT NULL AND ${responses.week} < current_date - make_interval(months => ${months}::int)`
  await ask((db) => db.update(responses).set({ sealed: null, urgent: false }).where(old))
}

/** Forgets what was sent on one form: so many days after it was done, and so many after it came whatever happened. */
export async function deleteSubmissions(form: string, afterDone: number, afterAll: number): Promise<void> {
  const old = sql`${submissions.form} = ${form} AND (${submissions.done} < current_date - ${afterDone}::int
    OR ${submissions.received} < current_date - ${afterAll}::int)`
  await ask((db) => db.delete(submissions).where(old))
}
