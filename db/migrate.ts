import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openClient } from './client.ts'
import { ask, DatabaseRefused } from './connect.ts'

// From where the product runs, not from this file: the built pages hold a copy of it elsewhere.
const folder = join(process.cwd(), 'db/migrations')

/** Any number, the same in every process that migrates. */
const LOCK = 4_072_118

// With none waiting behind the one under way the driver never begins the migrator's transaction.
const transacting = { max_pipeline: 1 }

const UNKNOWN_TABLE = '42P01'

/** Brings a database up to date. Several processes may start at once: one migrates, the others wait for it. */
export async function migrate(address: string): Promise<void> {
  const connection = { application_name: 'portal migrations' }
  const client = openClient(address, { max: 1, connection, ...transacting })
  try {
    const database = drizzle(client)
    await database.execute(sql`SELECT pg_advisory_lock(${sql.raw(String(LOCK))})`)
    await applyMigrations(database, { migrationsFolder: folder })
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** Whether the database in use has every migration that this version of the product brings. */
export async function migrationsCurrent(): Promise<boolean> {
  const [wanted, done] = await Promise.all([newestWritten(), newestApplied()])
  return done >= wanted
}

async function newestWritten(): Promise<number> {
  const journal: unknown = JSON.parse(await readFile(join(folder, 'meta/_journal.json'), 'utf8'))
  const { entries } = journal as { entries: { when: number }[] }
  return entries.at(-1)?.when ?? 0
}

async function newestApplied(): Promise<number> {
  const newest = sql`SELECT max(created_at) AS applied FROM drizzle.__drizzle_migrations`
  try {
    const [row] = await ask((db) => db.execute<{ applied: string | null }>(newest))
    return Number(row?.applied ?? -1)
  } catch (error) {
    if (error instanceof DatabaseRefused && error.code === UNKNOWN_TABLE) return -1
    throw error
  }
}
