import { forgetSessions } from './sessions.ts'
import { deleteInvitationsOver, deleteTriesOver } from './store.ts'

/** Forgets sessions, invitations and tries whose time is over. */
export async function forgetSignIns(now = new Date()): Promise<void> {
  await forgetSessions(now)
  await deleteInvitationsOver(now)
  await deleteTriesOver(now)
}
