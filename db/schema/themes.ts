import { bigint, boolean, date, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './types.ts'

/** Comments with what leads to a person taken out, as somebody of the team accepted them. The original stays as it was. */
export const commentCopies = pgTable(
  'comment_copies',
  {
    response: uuid('response').notNull(),
    question: text('question').notNull(),
    /** Of the response, so that the copy is forgotten with it. */
    week: date('week').notNull(),
    sealed: bytes('sealed').notNull(),
    staff: uuid('staff').notNull(),
    day: date('day').notNull(),
  },
  ({ response, question }) => [primaryKey({ columns: [response, question] })],
)

/** What a theme is. */
export interface ThemeMeans {
  readonly name: string
  readonly definition: string
  readonly parent: string | null
  /** Sentences somebody might say, written by the team. */
  readonly examples: readonly string[]
  /** Words that speak for the theme, in any language. */
  readonly words: readonly string[]
  /** Null: in use. */
  readonly retired: 'retired' | 'merged' | null
}

/** Every version of every theme: nothing of a code book is ever written over. */
export const themeVersions = pgTable(
  'theme_versions',
  {
    theme: uuid('theme').notNull(),
    version: integer('version').notNull(),
    means: jsonb('means').$type<ThemeMeans>().notNull(),
    staff: uuid('staff').notNull(),
    day: date('day').notNull(),
  },
  ({ theme, version }) => [primaryKey({ columns: [theme, version] })],
)

/** Each time somebody, or the suggester, said which themes a comment is about. The last one of a person counts. */
export const themeCodings = pgTable('theme_codings', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  response: uuid('response').notNull(),
  question: text('question').notNull(),
  form: text('form').notNull(),
  week: date('week').notNull(),
  /** Null: the suggester. Its word is shown and never counted. */
  staff: uuid('staff'),
  /** Read a second time without seeing what the first reader said, to see how far two people agree. Never counted. */
  second: boolean('second').notNull(),
  themes: uuid('themes').array().notNull(),
  day: date('day').notNull(),
})

/** Groups of comments that may be a theme, for a person to accept, merge or refuse. */
export const themeSuggestions = pgTable('theme_suggestions', {
  id: uuid('id').primaryKey(),
  form: text('form').notNull(),
  /** The words and the comments of the group. */
  sealed: bytes('sealed').notNull(),
  state: text('state').$type<'open' | 'accepted' | 'merged' | 'refused'>().notNull(),
  theme: uuid('theme'),
  staff: uuid('staff'),
  day: date('day').notNull(),
})

/** A code book as it was when somebody froze it, with which comments it counted: what is published points here. */
export const codeBooks = pgTable('code_books', {
  version: integer('version').primaryKey(),
  themes: jsonb('themes').$type<readonly FrozenTheme[]>().notNull(),
  members: jsonb('members').$type<readonly FrozenComment[]>().notNull(),
  hash: text('hash').notNull(),
  staff: uuid('staff').notNull(),
  day: date('day').notNull(),
})

export interface FrozenTheme extends ThemeMeans {
  readonly id: string
  readonly version: number
}

/** A comment that was coded, and the themes it was given. */
export interface FrozenComment {
  readonly response: string
  readonly question: string
  readonly form: string
  readonly week: string
  readonly themes: readonly string[]
}

/** The report of a quarter, as it was signed. */
export const reports = pgTable(
  'reports',
  {
    quarter: date('quarter').notNull(),
    version: integer('version').notNull(),
    /** All that is in it, from which page, document and tables are made again. */
    content: jsonb('content').notNull(),
    hash: text('hash').notNull(),
    staff: uuid('staff').notNull(),
    day: date('day').notNull(),
  },
  ({ quarter, version }) => [primaryKey({ columns: [quarter, version] })],
)
