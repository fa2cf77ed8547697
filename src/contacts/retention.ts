import { deleteUnconfirmed } from './store.ts'

/** Forgets addresses whose owner did not say yes within 14 days. */
export function forgetUnconfirmed(): Promise<void> {
  return deleteUnconfirmed()
}
