import { customType, date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Answers } from '../../src/engine/form.ts'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** Answers to a form that is not sent yet. The row is found by a hash and opens only with the browser's secret. */
export const drafts = pgTable('drafts', {
  tokenHash: text('token_hash').primaryKey(),
  form: text('form').notNull(),
  version: integer('version').notNull(),
  handout: text('handout'),
  sealed: bytes('sealed').notNull(),
  /** Two windows on one draft: a write counts only on top of the revision it read. */
  revision: integer('revision').notNull(),
  /** A day, not a time: the draft is forgotten once it is over. */
  forgetAfter: date('forget_after').notNull(),
})

/** That a draft was sent, so that a second press of the button finds out. Holds no way to the response. */
export const sendings = pgTable('sendings', {
  keyHash: text('key_hash').primaryKey(),
  forgetAfter: date('forget_after').notNull(),
})

/** What was sent. Of an anonymous form this is all there is: no time but the week, nothing that leads to a person. */
export const responses = pgTable('responses', {
  /** Random, so that it tells nothing about order. */
  id: uuid('id').primaryKey(),
  form: text('form').notNull(),
  version: integer('version').notNull(),
  /** The Monday of the week in which it was sent. */
  week: date('week').notNull(),
  language: text('language').notNull(),
  handout: text('handout'),
  /** Option ids by question: the same in every language. */
  answers: jsonb('answers').$type<Answers>().notNull(),
  /** What was written in the person's own words, sealed. */
  sealed: bytes('sealed'),
})
