import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sqlState } from './errors.ts'

// From where the product runs, not from this file: the built pages hold a copy of it elsewhere.
export const migrationsFolder = join(process.cwd(), 'db/migrations')

const NEWEST = 'SELECT max(created_at) AS applied FROM drizzle.__drizzle_migrations'
const UNKNOWN_TABLE = '42P01'

/** When the newest migration that this version of the product brings was written. */
export async function newestWritten(): Promise<number> {
  const journal: unknown = JSON.parse(await readFile(join(migrationsFolder, 'meta/_journal.json'), 'utf8'))
  const { entries } = journal as { entries: { when: number }[] }
  return entries.at(-1)?.when ?? 0
}

/** The same of the newest that a database has; before any of them when it has none. */
export async function newestApplied(
  run: (statement: string) => PromiseLike<Iterable<Record<string, unknown>>>,
): Promise<number> {
  try {
    const [row] = await run(NEWEST)
    return Number(row?.applied ?? -1)
  } catch (error) {
    if (sqlState(error) === UNKNOWN_TABLE) return -1
    throw error
  }
}
