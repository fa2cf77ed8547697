import { randomUUID } from 'node:crypto'
import { ask } from '#db/connect.ts'
import { staff } from '#db/schema/auth.ts'
import { openSession } from '#auth/sessions.ts'
import type { Role } from '#auth/staff.ts'

/** Somebody of the team, signed in: the cookie that their browser would hold. The one place that knows how. */
export async function signedIn(name: string, ...roles: Role[]): Promise<{ id: string; cookie: string }> {
  const id = randomUUID()
  const email = `${id}@example.org`
  const person = { id, name, email, roles, passwordHash: 'none', created: new Date() }
  await ask((db) => db.insert(staff).values(person))
  return { id, cookie: `team=${await openSession(id)}` }
}
