import { sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { responses } from '#db/schema/submissions.ts'

export type MadeUpRow = typeof responses.$inferInsert

/** Whether anybody has answered anything. */
export async function hasResponses(): Promise<boolean> {
  const rows = await ask((db) =>
    db
      .select({ one: sql<number>`1` })
      .from(responses)
      .limit(1),
  )
  return rows.length > 0
}

export async function addResponses(rows: readonly MadeUpRow[]): Promise<void> {
  await ask((db) => db.insert(responses).values([...rows]), 60_000)
}
