import { date, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, time } from './types.ts'

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

/** Open days, stalls and groups to come to. */
export const events = pgTable('events', {
  id: uuid('id').primaryKey(),
  starts: time('starts').notNull(),
  ends: time('ends').notNull(),
  place: text('place').notNull(),
  title: text('name').notNull(),
  about: text('about').notNull(),
  cancelled: date('cancelled'),
  /** How many people came, noted afterwards. */
  attended: integer('attended'),
})

/** The title and the description of an event in another language. */
export const eventWords = pgTable(
  'event_words',
  {
    event: uuid('event')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    language: text('language').notNull(),
    part: text('part').notNull(),
    text: text('text').notNull(),
    madeFrom: text('made_from').notNull(),
  },
  ({ event, language, part }) => [primaryKey({ columns: [event, language, part] })],
)
