import { forgetSessions } from './sessions.ts'
import { deleteInvitationsOver } from './store.ts'

/** Forgets sessions and invitations whose time is over. */
export async function forgetSignIns(now = new Date()): Promise<void> {
  await forgetSessions(now)
  await deleteInvitationsOver(now)
}
