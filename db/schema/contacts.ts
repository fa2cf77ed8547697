import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './types.ts'

/** Who gets which bulletin. Nobody gets one before they said yes from their own address. */
export const subscriptions = pgTable('subscriptions', {
  id: uuid('id').primaryKey(),
  /** A keyed hash of the address, so that one address is one subscription. */
  addressHash: text('address_hash').notNull().unique(),
  sealed: bytes('sealed').notNull(),
  topics: text('topics').array().notNull(),
  language: text('language').notNull(),
  /** A hash of what is in the confirming link; null once it was used. */
  confirmHash: text('confirm_hash').unique(),
  asked: date('asked').notNull(),
  confirmed: date('confirmed'),
})
