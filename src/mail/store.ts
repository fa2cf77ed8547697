import { and, eq, isNotNull, lt, lte, or, sql, type SQL } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { outbox } from '#db/schema/mail.ts'
import type { LetterRow } from './letter.ts'

/** Tried this often, a letter is given up: the wait doubles each time, so that is after about eight hours. */
const MOST_TRIES = 10

/**
 * The part of another room's statement that writes a letter, so that there is never one without the other:
 * `WITH kept AS (INSERT … RETURNING id) ${insertLetter(row, 'kept')}`. It is written if `kept` has its one row.
 */
export function insertLetter({ id, sealed }: LetterRow, when: string): SQL {
  return sql`INSERT INTO ${outbox} (id, sealed, written, due)
    SELECT ${id}::uuid, ${sql.param(sealed, outbox.sealed)}::bytea, now(), now() FROM ${sql.identifier(when)}`
}

/**
 * Takes the letter that has been due longest, for this worker alone: the next try is set before this one is made, so a
 * worker that dies with it leaves it to be tried again.
 */
export async function claimLetter(): Promise<LetterRow | undefined> {
  const due = and(isNotNull(outbox.sealed), lt(outbox.tries, MOST_TRIES), lte(outbox.due, sql`now()`))
  const [row] = await ask((db) => {
    const next = db.select({ id: outbox.id }).from(outbox).where(due).orderBy(outbox.due).limit(1)
    const claim = { tries: sql`tries + 1`, due: sql`now() + interval '1 minute' * power(2, tries)` }
    return db
      .update(outbox)
      .set(claim)
      .where(eq(outbox.id, sql`(${next.for('update', { skipLocked: true })})`))
      .returning({ id: outbox.id, sealed: outbox.sealed })
  })
  return row?.sealed ? { id: row.id, sealed: row.sealed } : undefined
}

/** Notes that a letter was sent, and deletes what it said. */
export async function letterSent(id: string): Promise<void> {
  const change = { sealed: null, failure: null, sent: sql`now()` }
  await ask((db) => db.update(outbox).set(change).where(eq(outbox.id, id)))
}

/** Notes why a letter was refused. */
export async function letterRefused(id: string, failure: string, forGood: boolean): Promise<void> {
  const change = forGood ? { failure, tries: MOST_TRIES } : { failure }
  await ask((db) => db.update(outbox).set(change).where(eq(outbox.id, id)))
}

/** Puts a letter back that the mail server was not there to take. */
export async function letterPutBack(id: string, failure: string): Promise<void> {
  const change = { failure, tries: sql`greatest(tries - 1, 0)`, due: sql`now() + interval '5 minutes'` }
  await ask((db) => db.update(outbox).set(change).where(eq(outbox.id, id)))
}

/** Deletes what is left of letters that were sent, and letters that could not be, after so many days. */
export async function deleteLettersOver(days: { sent: number; unsent: number }): Promise<void> {
  const before = (count: number) => sql`now() - interval '1 day' * ${count}::int`
  const over = or(lt(outbox.sent, before(days.sent)), lt(outbox.written, before(days.unsent)))
  await ask((db) => db.delete(outbox).where(over))
}

/** What is sealed here, by the ids it is known by. */
export function readSealed() {
  return ask((db) => db.select({ id: outbox.id, sealed: outbox.sealed }).from(outbox))
}

/** Puts the same under another key, if it is still as it was read. */
export async function replaceSealed(id: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
  const asRead = and(eq(outbox.id, id), eq(outbox.sealed, before))
  const rows = await ask((db) =>
    db.update(outbox).set({ sealed: after }).where(asRead).returning({ id: outbox.id }),
  )
  return rows.length > 0
}
