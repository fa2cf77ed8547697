import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { time } from './types.ts'

/** Who works here. */
export const staff = pgTable(
  'staff',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    roles: text('roles').array().notNull(),
    created: time('created').notNull(),
  },
  ({ email }) => [check('staff_email_lower', sql`${email} = lower(${email})`)],
)

/** Who is signed in. The id itself is only in the browser's cookie. */
export const sessions = pgTable(
  'sessions',
  {
    idHash: text('id_hash').primaryKey(),
    staff: uuid('staff')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    began: time('began').notNull(),
    expiresAt: time('expires_at').notNull(),
  },
  ({ staff }) => [index('sessions_staff').on(staff)],
)

/** Links that make an account, once. One without an address makes the first account: there is at most one of those. */
export const invitations = pgTable(
  'invitations',
  {
    tokenHash: text('token_hash').primaryKey(),
    email: text('email'),
    roles: text('roles').array().notNull(),
    expiresAt: time('expires_at').notNull(),
    usedAt: time('used_at'),
  },
  ({ email, usedAt }) => [
    uniqueIndex('invitations_first')
      .on(sql`(${email} is null)`)
      .where(sql`${email} is null and ${usedAt} is null`),
  ],
)
