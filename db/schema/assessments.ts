import { date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Answers } from '../../src/engine/form.ts'
import { bytes } from './types.ts'

/** Carers assessments being worked, and referrals of carers: one queue. */
export const cases = pgTable('cases', {
  id: uuid('id').primaryKey(),
  /** A label to talk about it by, never a key. */
  reference: text('reference').notNull().unique(),
  form: text('form').notNull(),
  version: integer('version').notNull(),
  language: text('language').notNull(),
  /** How it came: online, on paper, by phone, at a stall, as a referral. */
  channel: text('channel').notNull(),
  received: date('received').notNull(),
  status: text('status').notNull().default('received'),
  /** The day on which it got this status. */
  since: date('since').notNull(),
  /** What the triage rules raised, by the rules' own names, and by which version of them. */
  flags: text('flags').array().notNull(),
  rules: integer('rules').notNull(),
  /** What comes first: 1 cannot wait, 2 soon, 3 in turn. */
  priority: integer('priority').notNull(),
  /** Only options that the form names as counted. */
  counted: jsonb('counted').$type<Answers>().notNull(),
  /** All answers, and the document as the person saw it. */
  sealed: bytes('sealed').notNull(),
  /** The same for the person alone: found and opened only with their reference and code. */
  copyHash: text('copy_hash').unique(),
  copy: bytes('copy'),
})
