import { and, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { subscriptions } from '#db/schema/contacts.ts'
import type { LetterRow } from '#mail/letter.ts'
import { insertLetter } from '#mail/store.ts'
import type { Wish } from './address.ts'

/** Links work this long, and who did not say yes is forgotten after it. */
export const DAYS_TO_CONFIRM = 14

interface Known {
  readonly id: string
  readonly confirmed: boolean
  /** A letter went today, and the link in it is not used. */
  readonly waiting: boolean
}

interface Asked extends Wish {
  readonly id: string
  readonly addressHash: string
  readonly sealed: Uint8Array
  readonly confirmHash: string
}

/** The subscription of an address, by any of its hashes. */
export async function findSubscription(hashes: readonly string[]): Promise<Known | undefined> {
  const wanted = {
    id: subscriptions.id,
    confirmed: sql<boolean>`confirmed IS NOT NULL`,
    waiting: sql<boolean>`confirm_hash IS NOT NULL AND asked = current_date`,
  }
  const mine = inArray(subscriptions.addressHash, [...hashes])
  const [row] = await ask((db) => db.select(wanted).from(subscriptions).where(mine))
  return row
}

/** Keeps a new subscription and writes its letter; not when somebody asked for the same address at the same time. */
export async function createSubscription(asked: Asked, letter: LetterRow): Promise<boolean> {
  const { id, addressHash, confirmHash, language } = asked
  const done = await ask((db) =>
    db.execute(sql`
      WITH kept AS (
        INSERT INTO ${subscriptions} (id, address_hash, sealed, topics, language, confirm_hash, asked)
        VALUES (${id}::uuid, ${addressHash}, ${bytes(asked)}, ${topics(asked)}, ${language}, ${confirmHash}, current_date)
        ON CONFLICT DO NOTHING RETURNING id
      ) ${insertLetter(letter, 'kept')}`),
  )
  return done.count > 0
}

/**
 * Notes that somebody asked again, and writes a letter, if the subscription is still as it was read. What a subscriber
 * gets changes when they say yes, not when somebody asks.
 */
export async function askAgain(asked: Asked, { confirmed }: Known, letter: LetterRow): Promise<boolean> {
  const { id, addressHash, confirmHash } = asked
  const done = await ask((db) =>
    db.execute(sql`
      WITH kept AS (
        UPDATE ${subscriptions} SET address_hash = ${addressHash}, confirm_hash = ${confirmHash}, asked = current_date,
          ${newWish(asked)}
        WHERE id = ${id}::uuid AND (confirmed IS NOT NULL) = ${confirmed}
          AND (confirm_hash IS NULL OR asked < current_date)
        RETURNING id
      ) ${insertLetter(letter, 'kept')}`),
  )
  return done.count > 0
}

/** Changes what the link of today's letter says yes to. */
export async function changeWish(asked: Asked): Promise<boolean> {
  const done = await ask((db) =>
    db.execute(sql`
      UPDATE ${subscriptions} SET ${newWish(asked)} WHERE id = ${asked.id}::uuid AND confirm_hash IS NOT NULL`),
  )
  return done.count > 0
}

/** The subscription whose link this is, if the link still works. Looking changes nothing. */
export async function readUnconfirmed(confirmHash: string) {
  const wanted = { id: subscriptions.id, sealed: subscriptions.sealed }
  const [row] = await ask((db) => db.select(wanted).from(subscriptions).where(open(confirmHash)))
  return row
}

/** Uses a link: from now on the subscription is what its owner said yes to. */
export async function confirm(confirmHash: string, sealed: Uint8Array, wish: Wish): Promise<boolean> {
  const change = {
    sealed,
    topics: [...wish.topics],
    language: wish.language,
    confirmHash: null,
    confirmed: sql`coalesce(confirmed, current_date)`,
  }
  const rows = await ask((db) =>
    db.update(subscriptions).set(change).where(open(confirmHash)).returning({ id: subscriptions.id }),
  )
  return rows.length > 0
}

export async function deleteSubscription(id: string): Promise<void> {
  await ask((db) => db.delete(subscriptions).where(eq(subscriptions.id, id)))
}

/** Everybody who said yes. */
export function readSubscriptions() {
  const { id, sealed, language, confirmed } = subscriptions
  return ask((db) =>
    db
      .select({ id, sealed, topics: subscriptions.topics, language, confirmed })
      .from(subscriptions)
      .where(isNotNull(confirmed))
      .orderBy(confirmed, id),
  )
}

/** Writes a letter to somebody who still gets them; once, however often it is asked for. */
export async function writeLetterTo(id: string, letter: LetterRow): Promise<void> {
  await ask((db) =>
    db.execute(sql`
      WITH kept AS (SELECT id FROM ${subscriptions} WHERE id = ${id}::uuid AND confirmed IS NOT NULL)
      ${insertLetter(letter, 'kept')} ON CONFLICT DO NOTHING`),
  )
}

/** How many said yes: in all, by topic, by language; and how many have not yet. */
export function countSubscriptions() {
  return ask((db) =>
    db.execute<{ of: 'all' | 'topic' | 'language' | 'waiting'; name: string; people: number }>(sql`
      WITH yes AS (SELECT topics, language FROM ${subscriptions} WHERE confirmed IS NOT NULL)
      SELECT 'all' AS of, '' AS name, count(*)::int AS people FROM yes
      UNION ALL SELECT 'topic', topic, count(*)::int FROM yes, unnest(topics) AS topic GROUP BY topic
      UNION ALL SELECT 'language', language, count(*)::int FROM yes GROUP BY language
      UNION ALL SELECT 'waiting', '', count(*)::int FROM ${subscriptions} WHERE confirmed IS NULL
      ORDER BY people DESC, name`),
  )
}

/** Forgets who did not say yes in time. */
export async function deleteUnconfirmed(): Promise<void> {
  const over = and(
    isNull(subscriptions.confirmed),
    lt(subscriptions.asked, sql`current_date - ${DAYS_TO_CONFIRM}::int`),
  )
  await ask((db) => db.delete(subscriptions).where(over))
}

/** Of a subscriber only the sealed wish changes; of somebody who has not said yes, all of it. */
function newWish(asked: Asked) {
  return sql`sealed = ${bytes(asked)},
    topics = CASE WHEN confirmed IS NULL THEN ${topics(asked)} ELSE topics END,
    language = CASE WHEN confirmed IS NULL THEN ${asked.language} ELSE language END`
}

function open(confirmHash: string) {
  const inTime = sql`asked >= current_date - ${DAYS_TO_CONFIRM}::int`
  return and(eq(subscriptions.confirmHash, confirmHash), inTime)
}

const bytes = ({ sealed }: Asked) => sql`${sql.param(sealed, subscriptions.sealed)}::bytea`
const topics = ({ topics }: Wish) => sql`${sql.param([...topics], subscriptions.topics)}::text[]`

/** What is sealed here, by the ids it is known by. */
export function readSealed() {
  return ask((db) => db.select({ id: subscriptions.id, sealed: subscriptions.sealed }).from(subscriptions))
}

/** Puts the same under another key, if it is still as it was read. */
export async function replaceSealed(id: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
  const asRead = and(eq(subscriptions.id, id), eq(subscriptions.sealed, before))
  const rows = await ask((db) =>
    db.update(subscriptions).set({ sealed: after }).where(asRead).returning({ id: subscriptions.id }),
  )
  return rows.length > 0
}
