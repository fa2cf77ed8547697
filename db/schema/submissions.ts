import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Answers, Form } from '../../src/engine/form.ts'
import { bytes, time } from './types.ts'

/** Answers to a form that is not sent yet. The row is found by a hash and opens only with the browser's secret. */
export const drafts = pgTable('drafts', {
  tokenHash: text('token_hash').primaryKey(),
  form: text('form').notNull(),
  version: integer('version').notNull(),
  handout: text('handout'),
  sealed: bytes('sealed').notNull(),
  /** Two windows on one draft: a write counts only on top of the revision it read. */
  revision: integer('revision').notNull(),
  /** There is a reference and a code to come back with: it is kept longer. */
  saved: boolean('saved').notNull().default(false),
  /** A day, not a time: the draft is forgotten once it is over. */
  forgetAfter: date('forget_after').notNull(),
})

/** That a draft was sent, so that a second press of the button finds out. Holds no way to the response. */
export const sendings = pgTable('sendings', {
  keyHash: text('key_hash').primaryKey(),
  forgetAfter: date('forget_after').notNull(),
})

/** What was sent. Of an anonymous form this is all there is: no time but the week, nothing that leads to a person. */
export const responses = pgTable(
  'responses',
  {
    /** Random, so that it tells nothing about order. */
    id: uuid('id').primaryKey(),
    form: text('form').notNull(),
    version: integer('version').notNull(),
    /** The Monday of the week in which it was sent. */
    week: date('week').notNull(),
    language: text('language').notNull(),
    /** How it reached us: on the web, on paper, by phone, at a stall. */
    mode: text('mode').notNull().default('web'),
    handout: text('handout'),
    /** A hash of the code on the person's slip: one answer each, and their way back to it. */
    slipHash: text('slip_hash').unique(),
    /** Something in it may tell of harm: a person reads it first. */
    urgent: boolean('urgent').notNull().default(false),
    /** The day on which somebody of the team read what was written. */
    seen: date('seen'),
    /** Option ids by question: the same in every language. */
    answers: jsonb('answers').$type<Answers>().notNull(),
    /** What was written in the person's own words, sealed. */
    sealed: bytes('sealed'),
    /** Rows of weeks gone by are rewritten in random order, so that where a row lies tells nothing. */
    shuffled: boolean('shuffled').notNull().default(false),
    /** It is in the table of counts. Ten or more are counted at a time. */
    counted: boolean('counted').notNull().default(false),
  },
  ({ form, counted }) => [
    index('responses_to_count')
      .on(form)
      .where(sql`NOT ${counted}`),
  ],
)

/**
 * Contact details on their way from an anonymous form to where the team reads them. Every sending leaves one, with or
 * without contact details, all sealed and of one size: who left some cannot be told.
 */
export const apartPending = pgTable('apart_pending', {
  id: uuid('id').primaryKey(),
  sealed: bytes('sealed').notNull(),
})

/** Contact details from anonymous forms, written in shuffled batches: nothing leads to the answers. */
export const apart = pgTable('apart', {
  id: uuid('id').primaryKey(),
  /** The Monday of the week in which the batch was written. */
  week: date('week').notNull(),
  sealed: bytes('sealed').notNull(),
})

/** What was sent on a form that is not anonymous. */
export const submissions = pgTable('submissions', {
  id: uuid('id').primaryKey(),
  /** A label to talk about it by, never a key. */
  reference: text('reference').notNull().unique(),
  form: text('form').notNull(),
  version: integer('version').notNull(),
  received: time('received').notNull(),
  language: text('language').notNull(),
  mode: text('mode').notNull().default('web'),
  /** Only options that the form names as counted. */
  counted: jsonb('counted').$type<Answers>().notNull(),
  /** All answers, and the document as the person saw it. */
  sealed: bytes('sealed').notNull(),
  /** The day on which the team had done what was asked. */
  done: date('done'),
})

/** Every version of every form that was ever published, as it was. */
export const formVersions = pgTable(
  'form_versions',
  {
    form: text('form').notNull(),
    version: integer('version').notNull(),
    hash: text('hash').notNull(),
    /** Not `jsonb`, which forgets the order in which people see the questions of a page. */
    definition: json('definition').$type<Form>().notNull(),
    published: date('published').notNull(),
  },
  ({ form, version }) => [primaryKey({ columns: [form, version] })],
)

/** Where a survey is handed out: a place, a team, an event. The code itself is only on paper. */
export const handouts = pgTable('handouts', {
  id: text('id').primaryKey(),
  codeHash: text('code_hash').notNull().unique(),
  form: text('form').notNull(),
  name: text('name').notNull(),
  made: date('made').notNull(),
  closed: date('closed'),
})

/** Wrong tries at a code or a word, so that guessing gets slower and slower. */
export const returnTries = pgTable('return_tries', {
  /** A keyed hash of the reference or the link that was tried, whether or not there is one. */
  nameHash: text('name_hash').primaryKey(),
  tries: integer('tries').notNull(),
  last: time('last').notNull(),
})

/** Links by email to a saved draft. Each opens only together with a word that the person chose. */
export const returnLinks = pgTable('return_links', {
  linkHash: text('link_hash').primaryKey(),
  /** The draft it leads to. */
  draft: text('draft').notNull(),
  /** The way to open the draft, sealed under the link and the word together. */
  sealed: bytes('sealed').notNull(),
  /** Where to write before the draft is forgotten, sealed. */
  address: bytes('address').notNull(),
  /** The day on which that letter was written. */
  warned: date('warned'),
})
