import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Answers } from '../../src/engine/form.ts'
import { bytes, time } from './types.ts'

/** Carers assessments being worked, and referrals of carers: one queue. */
export const cases = pgTable(
  'cases',
  {
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
    /** Who works on it. */
    owner: uuid('owner'),
    /** The day on which somebody of the team first opened it. */
    opened: date('opened'),
    /** The day on which the duty address was last told that nobody had opened it. */
    told: date('told'),
    /** What was agreed on how to meet: with the person cared for, or without. */
    meet: text('meet'),
    interpreter: text('interpreter'),
    advocate: text('advocate'),
    /** The day on which the person was first reached. */
    reached: date('reached'),
    /** The day on which it was passed to Carers Trust. */
    passed: date('passed'),
    /** What came of it, by the national categories. */
    outcome: text('outcome'),
    /** Somebody asked that nothing is done with it but keeping it. */
    restricted: boolean('restricted').notNull().default(false),
  },
  // Whatever a page forgets: nothing leaves the queue without an outcome.
  ({ status, outcome }) => [check('cases_outcome', sql`${status} <> 'finished' OR ${outcome} IS NOT NULL`)],
)

/** What was done on a case. Lines are only added. */
export const caseEvents = pgTable(
  'case_events',
  {
    id: uuid('id').primaryKey(),
    case: uuid('case')
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    at: time('at').notNull(),
    staff: uuid('staff'),
    kind: text('kind').notNull(),
    /** Who did it, and what they wrote about it. */
    sealed: bytes('sealed').notNull(),
  },
  (table) => [index('case_events_case').on(table.case, table.at)],
)

/** Who has a case open, so that two people see each other. */
export const caseReaders = pgTable(
  'case_readers',
  {
    case: uuid('case')
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    staff: uuid('staff').notNull(),
    at: time('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.case, table.staff] })],
)

/** What came of cases, for counting: nothing leads back to a case, which is forgotten after a time. */
export const caseOutcomes = pgTable('case_outcomes', {
  id: uuid('id').primaryKey(),
  /** The first day of the quarter in which it was finished. */
  quarter: date('quarter').notNull(),
  outcome: text('outcome').notNull(),
  priority: integer('priority').notNull(),
  language: text('language').notNull(),
  passed: boolean('passed').notNull(),
  /** Days until the person was reached, and until it was finished. */
  daysToReach: integer('days_to_reach'),
  daysToFinish: integer('days_to_finish').notNull(),
})

/** The cases of a quarter that are looked at again, drawn at random, and what was found. */
export const caseSamples = pgTable(
  'case_samples',
  {
    quarter: date('quarter').notNull(),
    reference: text('reference').notNull(),
    /** What the draw began with: anybody can draw again and get the same. */
    seed: text('seed').notNull(),
    checked: date('checked'),
    /** Yes, no or partly, by question. */
    found: jsonb('found').$type<Readonly<Record<string, string>>>(),
  },
  ({ quarter, reference }) => [primaryKey({ columns: [quarter, reference] })],
)
