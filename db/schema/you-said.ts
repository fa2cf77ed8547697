import { sql } from 'drizzle-orm'
import { check, date, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { time } from './types.ts'

/** "We asked, you said, we did": one row for each promise, whatever was written about it. */
export const entries = pgTable('entries', {
  id: uuid('id').primaryKey(),
  /** The end of its address. */
  slug: text('slug').notNull().unique(),
  /** The day it was taken back from the public; its page then shows the note and nothing else. */
  withdrawn: date('withdrawn'),
  note: text('note'),
  /** The day on which people who asked for it were told that the promise was kept. */
  told: date('told'),
})

/** Everything that was ever written about a promise. A row is never changed once somebody approved it. */
export const entryVersions = pgTable(
  'entry_versions',
  {
    entry: uuid('entry')
      .notNull()
      .references(() => entries.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    /** In English: what was asked, said and done, with evidence. */
    content: jsonb('content').notNull(),
    author: uuid('author').notNull(),
    written: time('written').notNull(),
    approver: uuid('approver'),
    /** From then on everybody can read it. Set by who approves. */
    publishAt: time('publish_at'),
  },
  ({ entry, version, author, approver, publishAt }) => [
    primaryKey({ columns: [entry, version] }),
    check('entry_versions_two_people', sql`${approver} <> ${author}`),
    check('entry_versions_approved', sql`(${approver} IS NULL) = (${publishAt} IS NULL)`),
  ],
)

/** The parts of a promise in another language. */
export const entryWords = pgTable(
  'entry_words',
  {
    entry: uuid('entry')
      .notNull()
      .references(() => entries.id, { onDelete: 'cascade' }),
    language: text('language').notNull(),
    part: text('part').notNull(),
    text: text('text').notNull(),
    /** The English it was made from: when that changes, these words are out of date, and how is known. */
    madeFrom: text('made_from').notNull(),
    checked: date('checked'),
  },
  ({ entry, language, part }) => [primaryKey({ columns: [entry, language, part] })],
)
