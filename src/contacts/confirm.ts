import { openSubscriber, sealSubscriber } from './address.ts'
import { hashOfToken } from './links.ts'
import { confirm, readUnconfirmed } from './store.ts'

/** Whether the link of a letter still works. Opening it uses nothing up: mail scanners open links, too. */
export async function mayConfirm(token: string): Promise<boolean> {
  return (await readUnconfirmed(hashOfToken(token))) !== undefined
}

/** The owner of an address says yes to what was asked for it. False: the link was used, or is too old. */
export async function confirmSubscription(token: string): Promise<boolean> {
  const confirmHash = hashOfToken(token)
  const row = await readUnconfirmed(confirmHash)
  if (!row) return false
  const { email, wish } = openSubscriber(row.id, row.sealed)
  return wish !== undefined && confirm(confirmHash, sealSubscriber(row.id, { email }), wish)
}
