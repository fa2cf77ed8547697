import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import { hashOfSecret } from './secret.ts'
import {
  deleteExpired,
  endSession,
  endSessionsOf,
  keepSession,
  prolongSession,
  sessionsOf,
  sessionWithStaff,
} from './store.ts'
import type { SessionRow, StaffRow } from './store.ts'

/** Lucia keeps session ids as they are; this adapter keeps only their hashes, so a copy of the table signs nobody in. */
export const adapter: Adapter = {
  async getSessionAndUser(id) {
    const found = await sessionWithStaff(hashOfSecret(id))
    return found ? [asSession(found.session, id), asUser(found.person)] : [null, null]
  },
  async getUserSessions(staffId) {
    return (await sessionsOf(staffId)).map((row) => asSession(row, row.idHash))
  },
  setSession({ id, userId, expiresAt, attributes }) {
    return keepSession({ idHash: hashOfSecret(id), staffId: userId, expiresAt, ...attributes })
  },
  updateSessionExpiration: (id, expiresAt) => prolongSession(hashOfSecret(id), expiresAt),
  deleteSession: (id) => endSession(hashOfSecret(id)),
  deleteUserSessions: endSessionsOf,
  deleteExpiredSessions: () => deleteExpired(new Date()),
}

function asSession({ staffId, expiresAt, startedAt }: SessionRow, id: string): DatabaseSession {
  return { id, userId: staffId, expiresAt, attributes: { startedAt } }
}

function asUser({ id, name, email, roles }: StaffRow): DatabaseUser {
  return { id, attributes: { name, email, roles } }
}
