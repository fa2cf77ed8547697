import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** People of the council who may sign in. */
export const staff = pgTable('staff', {
  id: uuid('id').primaryKey(),
  /** In lower case. */
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  /** argon2id, with its own salt and costs inside. */
  passwordHash: text('password_hash').notNull(),
  roles: text('roles').array().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
})

/** Who is signed in. The browser holds the id; here is only its hash. */
export const sessions = pgTable('sessions', {
  idHash: text('id_hash').primaryKey(),
  staffId: uuid('staff_id')
    .notNull()
    .references(() => staff.id, { onDelete: 'cascade' }),
  /** Moves with use: the idle limit. */
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
})

/** Links that make an account, once. */
export const invitations = pgTable('invitations', {
  tokenHash: text('token_hash').primaryKey(),
  roles: text('roles').array().notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
})
