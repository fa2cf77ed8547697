import { eq, inArray, lt, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { commentCopies } from '#db/schema/themes.ts'

export type CopyRow = Omit<typeof commentCopies.$inferInsert, 'day'>

/** Keeps a copy, in the place of an earlier one. */
export async function keepCopy(row: CopyRow): Promise<void> {
  const change = { sealed: row.sealed, staff: row.staff, day: sql`current_date` }
  await ask((db) =>
    db
      .insert(commentCopies)
      .values({ ...row, day: sql`current_date` })
      .onConflictDoUpdate({ target: [commentCopies.response, commentCopies.question], set: change }),
  )
}

export function readCopies(responses: readonly string[]) {
  if (responses.length === 0) return Promise.resolve([])
  return ask((db) =>
    db
      .select()
      .from(commentCopies)
      .where(inArray(commentCopies.response, [...responses])),
  )
}

/** Forgets copies of comments that came so many months ago. */
export async function deleteCopies(months: number): Promise<void> {
  const old = lt(commentCopies.week, sql`current_date - make_interval(months => ${months}::int)`)
  await ask((db) => db.delete(commentCopies).where(old))
}

/** Forgets the copies of one response. */
export async function deleteCopiesOf(response: string): Promise<void> {
  await ask((db) => db.delete(commentCopies).where(eq(commentCopies.response, response)))
}
