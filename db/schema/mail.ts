import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, time } from './types.ts'

/** Letters to be sent. The address, the subject and the text are sealed, and gone once the letter is. */
export const outbox = pgTable('outbox', {
  id: uuid('id').primaryKey(),
  sealed: bytes('sealed'),
  written: time('written').notNull(),
  /** When to try next. */
  due: time('due').notNull(),
  tries: integer('tries').notNull().default(0),
  /** Why the last try failed: a code, never a message. */
  failure: text('failure'),
  sent: time('sent'),
})
