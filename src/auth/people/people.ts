import { everyRole } from '../staff.ts'
import * as store from './store.ts'

export { deleteInvitation as withdrawInvitation, readInvitations as openInvitations } from './store.ts'
export { readPeople as listPeople, readSessionsOf as sessionsOf } from './store.ts'

const isId = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)

export async function personOf(id: string) {
  return isId(id) ? store.readPerson(id) : undefined
}

/** `last`: without this person nobody could invite anybody any more. */
export type Changed = 'done' | 'last'

/** What somebody may do from their next page on. */
export async function changeRoles(id: string, roles: readonly string[]): Promise<Changed> {
  const known = everyRole.filter((role) => roles.includes(role))
  return (await store.updateRoles(id, known)) ? 'done' : 'last'
}

/** Takes somebody's account away, and with it every session of theirs. */
export async function removePerson(id: string): Promise<Changed> {
  return (await store.deletePerson(id)) ? 'done' : 'last'
}

/** Ends one session of somebody's, or all but one. */
export async function endSession(id: string, handle: string): Promise<void> {
  await store.deleteSessionOf(id, handle)
}

export async function endOtherSessions(id: string, but = ''): Promise<void> {
  await store.deleteOtherSessions(id, but)
}
