import { sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { apart, apartPending, responses, returnLinks, submissions } from '#db/schema/submissions.ts'

/** Everything of this room that is sealed under the ring, and by what each value is known. Drafts are not. */
export const sealedTables = [
  { table: responses, id: responses.id, sealed: responses.sealed },
  { table: submissions, id: submissions.id, sealed: submissions.sealed },
  { table: apartPending, id: apartPending.id, sealed: apartPending.sealed },
  { table: apart, id: apart.id, sealed: apart.sealed },
  { table: returnLinks, id: returnLinks.linkHash, sealed: returnLinks.address },
] as const

type SealedTable = (typeof sealedTables)[number]

/** In the order of random ids, so that the order they are rewritten in tells nothing. */
export async function readSealed({ table, id, sealed }: SealedTable) {
  const rows = await ask((db) =>
    db.execute<{ id: string; sealed: Uint8Array | null }>(
      sql`SELECT ${id}::text AS id, ${sealed} AS sealed FROM ${table} WHERE ${sealed} IS NOT NULL ORDER BY 1`,
    ),
  )
  return [...rows]
}

export async function replaceSealed(
  { table, id, sealed }: SealedTable,
  known: string,
  before: Uint8Array,
  after: Uint8Array,
): Promise<boolean> {
  const column = sql.identifier(sealed.name)
  const done = await ask((db) =>
    db.execute(sql`
      UPDATE ${table} SET ${column} = ${sql.param(after, responses.sealed)}::bytea
      WHERE ${id}::text = ${known} AND ${column} = ${sql.param(before, responses.sealed)}::bytea`),
  )
  return done.count > 0
}
