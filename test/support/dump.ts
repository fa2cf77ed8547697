import { sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'

/** Everything that can be read from the tables of the database, as text; bytes as the letters they stand for, too. */
export async function everythingStored(): Promise<string> {
  const tables = await ask((db) =>
    db.execute<{ name: string }>(
      sql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    ),
  )
  const rows = await Promise.all(
    tables.map(({ name }) =>
      ask((db) => db.execute<{ row: string }>(sql`SELECT t::text AS row FROM ${sql.identifier(name)} t`)),
    ),
  )
  const text = rows.flat().map(({ row }) => row)
  const bytes = text.flatMap((row) => [...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex = '']) => hex))
  return [...text, ...bytes.map((hex) => Buffer.from(hex, 'hex').toString('latin1'))].join('\n')
}
