import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export interface StoredTable {
  readonly table: string
  readonly columns: readonly string[]
}

const folder = join(import.meta.dirname, 'schema')
const schemas = (await Promise.all(readdirSync(folder).map((file) => import(join(folder, file))))) as object[]

/** Every table and column that the product keeps, as the database names them. */
export const storedTables: readonly StoredTable[] = schemas.flatMap((schema) =>
  Object.values(schema)
    .filter((table: unknown) => is(table, PgTable))
    .map((table) => ({ table: getTableName(table), columns: columnsOf(table) })),
)

function columnsOf(table: PgTable): readonly string[] {
  return Object.values(getTableColumns(table)).map(({ name }) => name)
}
