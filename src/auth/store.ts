import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { invitations, sessions, staff } from '#db/schema/auth.ts'

export type StaffRow = typeof staff.$inferSelect
export type SessionRow = typeof sessions.$inferSelect

/** A member of staff by address, in lower case. */
export async function staffByEmail(email: string): Promise<StaffRow | undefined> {
  const [row] = await ask((db) => db.select().from(staff).where(eq(staff.email, email)))
  return row
}

export async function hasStaff(): Promise<boolean> {
  const rows = await ask((db) => db.select({ id: staff.id }).from(staff).limit(1))
  return rows.length > 0
}

/** Replaces every open invitation by this one. */
export async function replaceInvitation(tokenHash: string, roles: string[], expiresAt: Date): Promise<void> {
  await ask((db) =>
    db.execute(sql`
      WITH earlier AS (DELETE FROM ${invitations})
      INSERT INTO ${invitations} (token_hash, roles, expires_at)
      VALUES (${tokenHash}, string_to_array(${roles.join()}, ','), ${expiresAt.toISOString()}::timestamptz)`),
  )
}

export async function isInvited(tokenHash: string, now: Date): Promise<boolean> {
  const open = and(eq(invitations.tokenHash, tokenHash), gt(invitations.expiresAt, now))
  const rows = await ask((db) => db.select().from(invitations).where(open))
  return rows.length > 0
}

/** Spends an invitation and makes the account, in one statement. False: it was spent, or has run out. */
export async function spendInvitation(
  tokenHash: string,
  now: Date,
  person: Pick<StaffRow, 'id' | 'email' | 'name' | 'passwordHash'>,
): Promise<boolean> {
  const rows = await ask((db) =>
    db.execute(sql`
      WITH spent AS (
        DELETE FROM ${invitations}
        WHERE token_hash = ${tokenHash} AND expires_at > ${now.toISOString()}::timestamptz
        RETURNING roles
      )
      INSERT INTO ${staff} (id, email, name, password_hash, roles)
      SELECT ${person.id}::uuid, ${person.email}, ${person.name}, ${person.passwordHash}, roles FROM spent
      RETURNING id`),
  )
  return rows.length > 0
}

export async function sessionWithStaff(
  idHash: string,
): Promise<{ session: SessionRow; person: StaffRow } | undefined> {
  const [row] = await ask((db) =>
    db
      .select({ session: sessions, person: staff })
      .from(sessions)
      .innerJoin(staff, eq(staff.id, sessions.staffId))
      .where(eq(sessions.idHash, idHash)),
  )
  return row
}

export async function sessionsOf(staffId: string): Promise<SessionRow[]> {
  return ask((db) => db.select().from(sessions).where(eq(sessions.staffId, staffId)))
}

export async function keepSession(session: SessionRow): Promise<void> {
  await ask((db) => db.insert(sessions).values(session))
}

export async function prolongSession(idHash: string, expiresAt: Date): Promise<void> {
  await ask((db) => db.update(sessions).set({ expiresAt }).where(eq(sessions.idHash, idHash)))
}

export async function endSession(idHash: string): Promise<void> {
  await ask((db) => db.delete(sessions).where(eq(sessions.idHash, idHash)))
}

export async function endSessionsOf(staffId: string): Promise<void> {
  await ask((db) => db.delete(sessions).where(eq(sessions.staffId, staffId)))
}

/** Forgets sessions and invitations that have run out. */
export async function deleteExpired(now: Date): Promise<void> {
  await ask((db) => db.delete(sessions).where(lt(sessions.expiresAt, now)))
  await ask((db) => db.delete(invitations).where(lt(invitations.expiresAt, now)))
}
