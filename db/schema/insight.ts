import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/**
 * Answers to anonymous forms, counted: by month, and by one thing that tells people apart. `by` and `value` empty:
 * everybody. `question` and `option` empty: all who sent the form. Nothing here is shown before it is suppressed.
 */
export const counts = pgTable(
  'counts',
  {
    form: text('form').notNull(),
    by: text('by').notNull(),
    month: date('month').notNull(),
    value: text('value').notNull(),
    question: text('question').notNull(),
    option: text('option').notNull(),
    answers: integer('answers').notNull(),
  },
  ({ form, by, month, value, question, option }) => [
    primaryKey({ columns: [form, by, month, value, question, option] }),
    // Who answered, by everything at once, without what they answered.
    index('counts_of_people')
      .on(form)
      .where(sql`${question} = ''`),
  ],
)
