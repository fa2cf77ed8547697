import { Lucia, TimeSpan, type Adapter } from 'lucia'
import { hashOf } from './secrets.ts'
import type { Staff } from './staff.ts'
import * as store from './store.ts'

/** Someone called away from a shared desk. Lucia extends a session once half of this is left: 15 to 30 minutes. */
const IDLE = new TimeSpan(30, 'm')

/** One working day: after it the password is asked again, however busy the session was. */
const LONGEST = new TimeSpan(8, 'h')

/** Lucia would store the id as it is. Ours keeps its hash, so that a copy of the table signs nobody in. */
const hashing: Adapter = {
  async getSessionAndUser(id) {
    const row = await store.readSession(hashOf(id), beforeLongest(new Date()))
    if (!row) return [null, null]
    const { id: userId, ...attributes } = row.person
    const session = { id, userId, expiresAt: row.expiresAt, attributes: { proven: row.proven } }
    return [session, { id: userId, attributes }]
  },
  setSession: ({ id, userId, expiresAt, attributes: { proven } }) =>
    store.createSession({ idHash: hashOf(id), staff: userId, began: new Date(), expiresAt, proven }),
  updateSessionExpiration: (id, expiresAt) => store.extendSession(hashOf(id), expiresAt),
  deleteSession: (id) => store.deleteSession(hashOf(id)),
  deleteUserSessions: (userId) => store.deleteSessionsOf(userId),
  getUserSessions: () => Promise.reject(new Error('Ids are kept as hashes: they cannot be listed')),
  deleteExpiredSessions: () => forgetSessions(new Date()),
}

const lucia = new Lucia(hashing, {
  sessionExpiresIn: IDLE,
  getSessionAttributes: ({ proven }) => ({ proven }),
  getUserAttributes: (person) => person,
})

declare module 'lucia' {
  interface Register {
    DatabaseSessionAttributes: { readonly proven: boolean }
    DatabaseUserAttributes: Omit<Staff, 'id'>
    Lucia: typeof lucia
  }
}

/** Half signed in: the password was right. The id is a new one each time, so that one planted before is worth nothing. */
export async function beginSession(staffId: string): Promise<string> {
  return (await lucia.createSession(staffId, { proven: false })).id
}

/** Signs someone in who has given both factors, and says by which id. */
export async function openSession(staffId: string): Promise<string> {
  return (await lucia.createSession(staffId, { proven: true })).id
}

/** Who is signed in by this session, with both factors. */
export async function staffOf(sessionId: string): Promise<Staff | undefined> {
  const { user, session } = await lucia.validateSession(sessionId)
  return user && session.proven ? user : undefined
}

/** Whose password was right, while the second factor is still to come. */
export async function halfwayIn(sessionId: string): Promise<Staff | undefined> {
  const { user, session } = await lucia.validateSession(sessionId)
  return user && !session.proven ? user : undefined
}

export async function signOut(sessionId: string): Promise<void> {
  await lucia.invalidateSession(sessionId)
}

export function forgetSessions(now: Date): Promise<void> {
  return store.deleteSessionsOver(now, beforeLongest(now))
}

function beforeLongest(now: Date): Date {
  return new Date(now.getTime() - LONGEST.milliseconds())
}
