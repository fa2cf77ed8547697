import { importsOf, type Import, type Sources } from './sources.ts'
import { doors, packages, rooms } from './table.ts'

/** A sentence for every import that points up or sideways, or goes past a store to the database. */
export function brokenImports(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, source]) =>
    importsOf(path, source).flatMap((imported) => problem(path, imported) ?? []),
  )
}

/** A sentence for every transaction: the driver can mix two of them when a connection dies. */
export function transactions(sources: Sources): readonly string[] {
  const begins = /\.(transaction|begin)\s*\(|['"`]\s*(begin|start transaction)\b/i
  return [...sources].flatMap(([path, source]) =>
    begins.test(source)
      ? [`${path} begins a transaction. Write one statement instead: a CTE does several things at once.`]
      : [],
  )
}

/** The rooms that can be reached from themselves. */
export function cycles(table: typeof rooms): readonly string[] {
  return Object.keys(table).filter((room) => below(room, table).has(room))
}

function below(room: string, table: typeof rooms, seen = new Set<string>()): ReadonlySet<string> {
  for (const next of table[room] ?? []) {
    if (!seen.has(next)) below(next, table, seen.add(next))
  }
  return seen
}

function problem(path: string, imported: Import): string | undefined {
  const { target } = imported
  if (path.startsWith('db/') && target.startsWith('db/')) return undefined
  if (path.startsWith('db/') || target.startsWith('db/')) return databaseProblem(path, imported)
  return target.startsWith('src/') ? roomProblem(path, target) : packageProblem(path, target)
}

function roomProblem(path: string, target: string): string | undefined {
  const [from, to] = [roomOf(path), roomOf(target)]
  const allowed = rooms[from] ?? []
  if (from === to || allowed.includes(to)) return undefined
  const instead = allowed.length > 0 ? `only ${allowed.join(', ')}` : 'no other room'
  return `${path} imports ${target}: ${from} may import ${instead}. Move what both need down, or let a page hand it over.`
}

function databaseProblem(path: string, { target, names }: Import): string | undefined {
  if (!/^(src|db)\//.test(target)) return packageProblem(path, target)
  const own = path.endsWith('/store.ts') && target === `db/schema/${roomOf(path)}.ts`
  const open = doors.some(
    (door) => door.who.test(path) && door.what.test(target) && (door.names?.test(names) ?? true),
  )
  if (own || open) return undefined
  return `${path} imports ${target}: only a file named store.ts talks to the database, and only about its own room. Call the room's store.`
}

function packageProblem(path: string, target: string): string | undefined {
  const kept = packages.find(({ name, by }) => name.test(target) && !by.test(path))
  return kept && `${path} imports ${target}, which is not for it: ${kept.because}.`
}

/** `src/engine/view/words.ts` is in `engine/view`; `src/middleware.ts` is a room of its own. */
function roomOf(path: string): string {
  const [, room = '', part] = path.split('/')
  return room === 'engine' && part === 'view' ? 'engine/view' : (room.split('.')[0] ?? '')
}
