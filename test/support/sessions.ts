import { ask } from '#db/connect.ts'
import { sessions } from '#db/schema/auth.ts'

/** Half an hour goes by for everybody who is signed in. */
export async function expireSessions(): Promise<void> {
  await ask((db) => db.update(sessions).set({ expiresAt: new Date(Date.now() - 1_000) }))
}
