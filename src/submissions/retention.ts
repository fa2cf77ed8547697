import { deleteOverdue } from './store.ts'

/** Forgets drafts nobody finished, the day after they were last touched. Says how many. */
export function forgetDrafts(): Promise<number> {
  return deleteOverdue()
}
