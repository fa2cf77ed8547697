import { basename, dirname } from 'node:path'
import { importsOf, type Sources } from './sources.ts'

/** Who may import whom. Everything points down; a room that is not named here may be imported by nobody but itself. */
export const table: Readonly<Record<string, readonly string[]>> = {
  pages: [
    'engine/view',
    'engine',
    'forms',
    'site',
    'submissions',
    'assessments',
    'insight',
    'you-said',
    'contacts',
    'team',
    'auth',
    'mail',
    'i18n',
    'ui',
  ],
  jobs: ['forms', 'submissions', 'assessments', 'insight', 'you-said', 'contacts', 'auth', 'mail'],
  server: [],
  site: ['i18n', 'ui'],
  team: ['auth', 'ui', 'i18n'],
  assessments: ['submissions', 'forms', 'engine', 'mail', 'i18n', 'ui'],
  insight: ['submissions', 'forms', 'engine', 'mail', 'i18n', 'ui'],
  'you-said': ['insight', 'submissions', 'forms', 'engine', 'mail', 'i18n', 'ui'],
  contacts: ['submissions', 'forms', 'engine', 'mail', 'i18n', 'ui'],
  submissions: ['engine', 'mail', 'i18n'],
  auth: ['mail'],
  mail: ['i18n'],
  forms: ['engine'],
  'engine/view': ['engine', 'ui', 'i18n'],
  engine: [],
  ui: [],
  i18n: [],
}

/** Who may reach into `db/`, besides each `store.ts` its connection and its own schema; each with its reason. */
const database: readonly { who: RegExp; what: RegExp }[] = [
  { who: /\/store\.ts$/, what: /^db\/connect\.ts$/ },
  // A page answers 503 when the database is away, and a write is asked again: the error is all they know of it.
  { who: /^src\/(middleware|[\w-]+\/[\w-]+)\.ts$/, what: /^db\/connect\.ts$/ },
  // Whoever starts the product starts and migrates the database that comes with it.
  { who: /^src\/server\//, what: /^db\/(embedded|migrate|errors)\.ts$/ },
  { who: /^src\/pages\/readyz\.ts$/, what: /^db\/(migrate|connect|errors)\.ts$/ },
  // Insight counts what submissions keeps: one statement over the table itself, nothing handed from room to room.
  { who: /^src\/insight\/store\.ts$/, what: /^db\/schema\/submissions\.ts$/ },
  { who: /^db\//, what: /^db\// },
  // The shape of a stored answer is the engine's.
  { who: /^db\/schema\//, what: /^src\/engine\/form\.ts$/ },
]

/** A sentence for every import that points up or sideways, or reaches past a store to the database. */
export function brokenImports(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, source]) =>
    importsOf(path, source).flatMap((target) => problem(path, target, source) ?? []),
  )
}

/** A sentence for every transaction: the driver can mix two of them when a connection dies. */
export function transactions(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, source]) =>
    /\.(transaction|begin)\s*\(/.test(source)
      ? [`${path} begins a transaction. Write one statement instead: a CTE does several things at once.`]
      : [],
  )
}

function problem(path: string, target: string, source: string): string | undefined {
  if (target.startsWith('db/')) return databaseProblem(path, target, source)
  if (!target.startsWith('src/') || path.startsWith('db/')) return undefined
  const [from, to] = [roomOf(path), roomOf(target)]
  if (from === to || from.endsWith('.ts') || (table[from] ?? []).includes(to)) return undefined
  return `${path} imports ${target}: ${from} may import ${(table[from] ?? []).join(', ') || 'no other room'}. Move what both need down, or let a page hand it over.`
}

function databaseProblem(path: string, target: string, source: string): string | undefined {
  const own = path.endsWith('/store.ts') && target === `db/schema/${basename(dirname(path))}.ts`
  if (
    own ||
    database.some(({ who, what }) => who.test(path) && what.test(target) && onlyErrors(path, source))
  )
    return undefined
  return `${path} reaches for ${target}: only a file named store.ts talks to the database, and only about its own room. Call the room's store.`
}

/** Outside a store, only the errors of the connection may be named. */
function onlyErrors(path: string, source: string): boolean {
  if (/\/store\.ts$|^db\/|^src\/server\/|readyz/.test(path)) return true
  const [, names = ''] = /import\s*\{([^}]*)\}\s*from\s*'#db\/connect\.ts'/.exec(source) ?? []
  return names.split(',').every((name) => /^\s*(Database(Unavailable|Refused))?\s*$/.test(name))
}

function roomOf(path: string): string {
  const [, room = '', part] = path.split('/')
  return room === 'engine' && part === 'view' ? 'engine/view' : room
}
