import { bigint, boolean, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytes, time } from './types.ts'

/**
 * Who did what. Lines are only ever added; each carries a keyed hash of itself and of the one before, so that one that
 * was changed, put in or taken out shows.
 */
export const audit = pgTable('audit', {
  line: bigint('line', { mode: 'number' }).primaryKey(),
  /** As exact as it is hashed. */
  at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
  staff: uuid('staff'),
  /** The name and address they had then: the account may be gone. */
  who: text('who').notNull(),
  action: text('action').notNull(),
  /** An address of the team's pages, or another label: never what a person wrote. */
  about: text('about').notNull(),
  /** Why, and what exactly: in own words, so it is sealed. */
  sealed: bytes('sealed'),
  hash: text('hash').notNull(),
})

/** The end of the audit, and where it begins since older lines were forgotten on time. One row. */
export const auditEnds = pgTable('audit_ends', {
  only: boolean('only').primaryKey(),
  line: bigint('line', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
  fromLine: bigint('from_line', { mode: 'number' }).notNull(),
  fromHash: text('from_hash').notNull(),
  /** A keyed hash of the row: without it, the newest lines could be cut off. */
  proof: text('proof').notNull(),
})

/** What the council decides about the portal itself. */
export const settings = pgTable('settings', {
  name: text('name').primaryKey(),
  value: jsonb('value').notNull(),
  changed: time('changed').notNull(),
})
