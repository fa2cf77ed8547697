import type { AstroCookies } from 'astro'
import { Lucia, TimeSpan } from 'lucia'
import { adapter } from './adapter.ts'
import type { Person, Role } from './roles.ts'
import { newSecret } from './secret.ts'

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia
    DatabaseUserAttributes: { name: string; email: string; roles: string[] }
    DatabaseSessionAttributes: { startedAt: Date }
  }
}

/** A shared desk is left for a meeting: after half an hour unused nobody else finds the page open. */
const idle = new TimeSpan(30, 'm')
/** A working day, however busy. */
const longest = new TimeSpan(8, 'h').milliseconds()

const secure = process.env.SITE_URL?.startsWith('https:') ?? false

const lucia = new Lucia(adapter, {
  sessionExpiresIn: idle,
  sessionCookie: {
    name: secure ? '__Host-team' : 'team',
    expires: false,
    attributes: { secure, sameSite: 'lax', path: '/' },
  },
  getUserAttributes: ({ name, email, roles }) => ({ name, email, roles: roles as Role[] }),
  getSessionAttributes: ({ startedAt }) => ({ startedAt }),
})

/** Signs a person in: a new session id each time, so that one planted before is worth nothing. */
export async function startSession(cookies: AstroCookies, staffId: string): Promise<void> {
  const session = await lucia.createSession(staffId, { startedAt: new Date() }, { sessionId: newSecret() })
  const { name, value, attributes } = lucia.createSessionCookie(session.id)
  cookies.set(name, value, attributes)
}

/** Who is signed in with this browser; undefined for nobody, or a session that was unused or used too long. */
export async function whoIs(cookies: AstroCookies): Promise<Person | undefined> {
  const id = cookies.get(lucia.sessionCookieName)?.value
  if (!id) return undefined
  const { session, user } = await lucia.validateSession(id)
  if (!session) return undefined
  if (Date.now() - session.startedAt.getTime() < longest) return user
  await lucia.invalidateSession(id)
  return undefined
}

/** Ends this browser's session, on the server too. */
export async function stopSession(cookies: AstroCookies): Promise<void> {
  const id = cookies.get(lucia.sessionCookieName)?.value
  if (id) await lucia.invalidateSession(id)
  const { name, attributes } = lucia.createBlankSessionCookie()
  cookies.delete(name, attributes)
}
