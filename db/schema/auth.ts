import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, time } from './types.ts'

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
    /** The secret of the app that makes their codes, sealed. Empty until they have set one up. */
    second: bytes('second'),
    /** The half minute of the last code: none works twice. */
    secondStep: integer('second_step'),
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
    /** The second factor was given, too. Without it a session opens nothing but the page that asks for it. */
    proven: boolean('proven').notNull().default(false),
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
    /** For somebody who has an account and lost the way in: a new password, and a new second factor. */
    again: boolean('again').notNull().default(false),
  },
  ({ email, usedAt }) => [
    uniqueIndex('invitations_first')
      .on(sql`(${email} is null)`)
      .where(sql`${email} is null and ${usedAt} is null`),
  ],
)

/** Codes for somebody whose phone is lost, each for one time. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    codeHash: text('code_hash').primaryKey(),
    staff: uuid('staff')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
  },
  ({ staff }) => [index('recovery_codes_staff').on(staff)],
)

/** How often somebody tried to sign in. There are so many rows and no more, whatever is typed. */
export const tries = pgTable('tries', {
  bucket: integer('bucket').primaryKey(),
  count: integer('count').notNull(),
  /** When the next try is taken. */
  until: time('until').notNull(),
})
