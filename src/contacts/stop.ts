import { subscriptionOf } from './links.ts'
import { deleteSubscription } from './store.ts'

/** Whether a link to stop is one of ours. Whether anybody still subscribes with it, it does not say. */
export const isStopLink = (token: string): boolean => subscriptionOf(token) !== undefined

/** Stops all bulletins and forgets the address. Asking again is harmless. False: the link is not one of ours. */
export async function stopSubscription(token: string): Promise<boolean> {
  const id = subscriptionOf(token)
  if (id === undefined) return false
  await deleteSubscription(id)
  return true
}
