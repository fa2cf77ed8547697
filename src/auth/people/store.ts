import { and, asc, desc, eq, gt, isNull, ne, sql, type SQL } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { invitations, sessions, staff } from '#db/schema/auth.ts'
import type { LetterRow } from '#mail/letter.ts'
import { insertLetter } from '#mail/store.ts'
import type { Role } from '../staff.ts'

type NewInvitation = Pick<typeof invitations.$inferInsert, 'tokenHash' | 'expiresAt'> & {
  readonly email: string
  readonly roles: readonly Role[]
  readonly again: boolean
}

const person = {
  id: staff.id,
  name: staff.name,
  email: staff.email,
  roles: staff.roles,
  hasSecond: sql<boolean>`${staff.second} IS NOT NULL`,
}

/** Everybody in the team, with how many sessions each has. */
export function readPeople() {
  const open = sql<number>`(SELECT count(*)::int FROM sessions WHERE sessions.staff = ${staff.id} AND expires_at > now())`
  return ask((db) =>
    db
      .select({ ...person, sessions: open })
      .from(staff)
      .orderBy(asc(staff.name)),
  )
}

export async function readPerson(id: string) {
  const [row] = await ask((db) => db.select(person).from(staff).where(eq(staff.id, id)))
  return row
}

/** The sessions of somebody that are not over, the newest first. */
export function readSessionsOf(id: string) {
  const wanted = { handle: sessions.idHash, began: sessions.began, expiresAt: sessions.expiresAt }
  const open = and(eq(sessions.staff, id), gt(sessions.expiresAt, sql`now()`))
  return ask((db) => db.select(wanted).from(sessions).where(open).orderBy(desc(sessions.began)))
}

export async function deleteSessionOf(id: string, handle: string): Promise<void> {
  const theirs = and(eq(sessions.staff, id), eq(sessions.idHash, handle))
  await ask((db) => db.delete(sessions).where(theirs))
}

export async function deleteOtherSessions(id: string, but: string): Promise<void> {
  const others = and(eq(sessions.staff, id), ne(sessions.idHash, but))
  await ask((db) => db.delete(sessions).where(others))
}

/**
 * Administrators, locked in one order: two who take the role from each other at once are taken one after the other, and
 * the second finds itself the last.
 */
const admins = sql`admins AS MATERIALIZED (
  SELECT id FROM ${staff} WHERE 'administrator' = ANY (roles) ORDER BY id FOR UPDATE)`

const othersAre = (id: string): SQL => sql`EXISTS (SELECT FROM admins WHERE id <> ${id}::uuid)`

export async function updateRoles(id: string, roles: readonly Role[]): Promise<boolean> {
  const rows = await ask((db) =>
    db.execute(sql`WITH ${admins}
      UPDATE ${staff} SET roles = ${sql.param([...roles], staff.roles)}::text[]
      WHERE id = ${id}::uuid AND (${roles.includes('administrator')} OR ${othersAre(id)}) RETURNING id`),
  )
  return rows.length > 0
}

export async function deletePerson(id: string): Promise<boolean> {
  const rows = await ask((db) =>
    db.execute(sql`WITH ${admins}
      DELETE FROM ${staff} WHERE id = ${id}::uuid AND ${othersAre(id)} RETURNING id`),
  )
  return rows.length > 0
}

/** Invitations that nobody has used yet. */
export function readInvitations() {
  const wanted = { email: invitations.email, roles: invitations.roles, expiresAt: invitations.expiresAt }
  const open = and(isNull(invitations.usedAt), gt(invitations.expiresAt, sql`now()`))
  return ask((db) => db.select(wanted).from(invitations).where(open).orderBy(asc(invitations.email)))
}

export async function deleteInvitation(email: string): Promise<void> {
  const open = and(eq(invitations.email, email), isNull(invitations.usedAt))
  await ask((db) => db.delete(invitations).where(open))
}

/** Writes an invitation in place of earlier ones, and its letter; not when that does not fit who has an account. */
export async function insertInvitation(row: NewInvitation, letter: LetterRow): Promise<boolean> {
  const fits = sql`EXISTS (SELECT FROM ${staff} WHERE email = ${row.email}) = ${row.again}::boolean`
  const rows = await ask((db) =>
    db.execute(sql`
      WITH earlier AS (DELETE FROM ${invitations} WHERE email = ${row.email} AND used_at IS NULL AND ${fits}),
        invited AS (
          INSERT INTO ${invitations} (token_hash, email, roles, expires_at, again)
          SELECT ${row.tokenHash}, ${row.email}, ${sql.param([...row.roles], staff.roles)}::text[],
            ${row.expiresAt.toISOString()}::timestamptz, ${row.again}::boolean WHERE ${fits}
          RETURNING token_hash AS id
        ), letter AS (${insertLetter(letter, 'invited')})
      SELECT id FROM invited`),
  )
  return rows.length > 0
}
