import { and, eq, gt, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { ask, DatabaseRefused } from '#db/connect.ts'
import { invitations, recoveryCodes, sessions, staff, tries } from '#db/schema/auth.ts'
import type { Staff } from './staff.ts'

const UNIQUE_VIOLATION = '23505'

type NewStaff = Omit<typeof staff.$inferSelect, 'roles' | 'second' | 'secondStep'>
type Invitation = Omit<typeof invitations.$inferSelect, 'email' | 'usedAt' | 'again'>

const person = { id: staff.id, name: staff.name, email: staff.email, roles: staff.roles }

/** Someone's kept password, by address. */
export async function readPassword(email: string) {
  const wanted = { id: staff.id, passwordHash: staff.passwordHash }
  const [row] = await ask((db) => db.select(wanted).from(staff).where(eq(staff.email, email)))
  return row
}

export async function createSession(row: typeof sessions.$inferInsert): Promise<void> {
  await ask((db) => db.insert(sessions).values(row))
}

/** A session that began since, and whose it is. */
export async function readSession(idHash: string, since: Date) {
  const live = and(eq(sessions.idHash, idHash), gt(sessions.began, since))
  const [row] = await ask((db) =>
    db
      .select({ expiresAt: sessions.expiresAt, proven: sessions.proven, person })
      .from(sessions)
      .innerJoin(staff, eq(staff.id, sessions.staff))
      .where(live),
  )
  return row satisfies { expiresAt: Date; proven: boolean; person: Staff } | undefined
}

export async function extendSession(idHash: string, expiresAt: Date): Promise<void> {
  await ask((db) => db.update(sessions).set({ expiresAt }).where(eq(sessions.idHash, idHash)))
}

export async function deleteSession(idHash: string): Promise<void> {
  await ask((db) => db.delete(sessions).where(eq(sessions.idHash, idHash)))
}

export async function deleteSessionsOf(id: string): Promise<void> {
  await ask((db) => db.delete(sessions).where(eq(sessions.staff, id)))
}

export async function deleteSessionsOver(now: Date, since: Date): Promise<void> {
  const over = or(lte(sessions.expiresAt, now), lte(sessions.began, since))
  await ask((db) => db.delete(sessions).where(over))
}

/** Opens the one invitation to make the first account, in place of an earlier one; not when there is an account. */
export async function openFirstInvitation({ tokenHash, roles, expiresAt }: Invitation): Promise<boolean> {
  const rows = await ask((db) =>
    db.execute(sql`
      INSERT INTO ${invitations} (token_hash, roles, expires_at)
      SELECT ${tokenHash}, ${sql.param(roles, invitations.roles)}::text[], ${expiresAt.toISOString()}::timestamptz
      WHERE NOT EXISTS (SELECT FROM ${staff})
      ON CONFLICT ((email IS NULL)) WHERE email IS NULL AND used_at IS NULL
      DO UPDATE SET token_hash = excluded.token_hash, roles = excluded.roles, expires_at = excluded.expires_at
      RETURNING token_hash`),
  )
  return rows.length > 0
}

/** Whom an invitation is for, while it can be used. Looking spends nothing. */
export async function readInvitation(tokenHash: string, now: Date) {
  const open = and(
    eq(invitations.tokenHash, tokenHash),
    isNull(invitations.usedAt),
    gt(invitations.expiresAt, now),
  )
  const wanted = { email: invitations.email, again: invitations.again }
  const [row] = await ask((db) => db.select(wanted).from(invitations).where(open))
  return row
}

/** Spends an invitation and makes its account; not when the invitation is spent or the address taken. */
export async function createStaff(tokenHash: string, row: NewStaff): Promise<'made' | 'spent' | 'taken'> {
  try {
    const made = await ask((db) => db.execute(spendAndMake(tokenHash, row)))
    return made.length > 0 ? 'made' : 'spent'
  } catch (error) {
    if (error instanceof DatabaseRefused && error.code === UNIQUE_VIOLATION) return 'taken'
    throw error
  }
}

/** One statement: posted twice at once, a link still makes one account. */
function spendAndMake(tokenHash: string, row: NewStaff) {
  const now = row.created.toISOString()
  return sql`
      WITH spent AS (
        UPDATE ${invitations} SET used_at = ${now}::timestamptz
        WHERE token_hash = ${tokenHash} AND NOT again AND used_at IS NULL AND expires_at > ${now}::timestamptz
          AND (email = ${row.email} OR email IS NULL AND NOT EXISTS (SELECT FROM ${staff}))
        RETURNING roles
      )
      INSERT INTO ${staff} (id, email, name, password_hash, roles, created)
      SELECT ${row.id}::uuid, ${row.email}, ${row.name}, ${row.passwordHash}, roles, ${now}::timestamptz FROM spent
      RETURNING id`
}

/** Spends an invitation to start again: a new password, no second factor yet, and every session over. */
export async function renewStaff(tokenHash: string, row: NewStaff): Promise<string | undefined> {
  const now = row.created.toISOString()
  const [renewed] = await ask((db) =>
    db.execute<{ id: string }>(sql`
      WITH spent AS (
        UPDATE ${invitations} SET used_at = ${now}::timestamptz
        WHERE token_hash = ${tokenHash} AND again AND used_at IS NULL AND expires_at > ${now}::timestamptz
          AND email = ${row.email}
        RETURNING email
      ), renewed AS (
        UPDATE ${staff} SET password_hash = ${row.passwordHash}, name = ${row.name}, second = NULL, second_step = NULL
        FROM spent WHERE staff.email = spent.email RETURNING staff.id
      ), codes AS (DELETE FROM ${recoveryCodes} WHERE staff IN (SELECT id FROM renewed)),
        ended AS (DELETE FROM ${sessions} WHERE staff IN (SELECT id FROM renewed))
      SELECT id FROM renewed`),
  )
  return renewed?.id
}

export async function setPassword(id: string, passwordHash: string): Promise<void> {
  await ask((db) => db.update(staff).set({ passwordHash }).where(eq(staff.id, id)))
}

/** Counts a try, unless one has to be waited for: in one statement, so that many at once are counted one by one. */
export async function takeTry(bucket: number, pauses: readonly number[], now: Date): Promise<boolean> {
  const waits = sql`${sql.param(pauses.map(String), staff.roles)}::text[]`
  const time = sql`${now.toISOString()}::timestamptz`
  const next = sql`CASE WHEN ${tries.until} < ${time} - interval '1 hour' THEN 1 ELSE ${tries.count} + 1 END`
  const pause = sql`interval '1 second' * (${waits})[least(${next}, ${pauses.length}::int)]::int`
  const rows = await ask((db) =>
    db
      .insert(tries)
      .values({ bucket, count: 1, until: now })
      .onConflictDoUpdate({
        target: tries.bucket,
        set: { count: next, until: sql`${time} + ${pause}` },
        setWhere: lte(tries.until, now),
      })
      .returning({ count: tries.count }),
  )
  return rows.length > 0
}

export async function waitUntil(bucket: number): Promise<Date | undefined> {
  const [row] = await ask((db) =>
    db.select({ until: tries.until }).from(tries).where(eq(tries.bucket, bucket)),
  )
  return row?.until
}

export async function deleteTry(bucket: number): Promise<void> {
  await ask((db) => db.delete(tries).where(eq(tries.bucket, bucket)))
}

export async function deleteTriesOver(now: Date): Promise<void> {
  const hourAgo = sql`${now.toISOString()}::timestamptz - interval '1 hour'`
  await ask((db) => db.delete(tries).where(lt(tries.until, hourAgo)))
}

export async function deleteInvitationsOver(now: Date): Promise<void> {
  await ask((db) => db.delete(invitations).where(lt(invitations.expiresAt, now)))
}
