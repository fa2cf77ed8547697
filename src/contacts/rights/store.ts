import { inArray } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { subscriptions } from '#db/schema/contacts.ts'

export async function readSubscription(hashes: readonly string[]) {
  const { id, topics, language, asked, confirmed } = subscriptions
  const mine = inArray(subscriptions.addressHash, [...hashes])
  const [row] = await ask((db) =>
    db.select({ id, topics, language, asked, confirmed }).from(subscriptions).where(mine),
  )
  return row
}
