import { addressHashes } from '../address.ts'
import { deleteSubscription } from '../store.ts'
import { readSubscription } from './store.ts'

/** What news somebody gets, by their address. */
export const subscriptionOf = (email: string) => readSubscription(addressHashes(email))

export const forgetSubscription = (id: string): Promise<void> => deleteSubscription(id)
