import { asc, eq, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { handouts } from '#db/schema/submissions.ts'

const { id, form, name, made, closed } = handouts

/** A place where a form is handed out, as staff see it. */
export type Handout = Omit<typeof handouts.$inferSelect, 'codeHash'>

/** Makes a handout point, once for each code. The day is the database's to say. */
export async function createHandout(
  row: Omit<typeof handouts.$inferInsert, 'made' | 'closed'>,
): Promise<void> {
  await ask((db) =>
    db
      .insert(handouts)
      .values({ ...row, made: sql`current_date` })
      .onConflictDoNothing({ target: handouts.codeHash }),
  )
}

/** The point with this code, open or closed. */
export async function readHandout(codeHash: string) {
  const wanted = { id, form, name, open: sql<boolean>`${closed} IS NULL` }
  const [row] = await ask((db) => db.select(wanted).from(handouts).where(eq(handouts.codeHash, codeHash)))
  return row
}

/** Every point, those that are open first, each by name. */
export async function readHandouts(): Promise<readonly Handout[]> {
  return ask((db) =>
    db
      .select({ id, form, name, made, closed })
      .from(handouts)
      .orderBy(sql`${closed} IS NOT NULL`, asc(name), asc(id)),
  )
}

/** Closes a point that is open, or opens one again. */
export async function updateHandout(point: string, open: boolean): Promise<void> {
  const change = { closed: open ? null : sql`coalesce(${closed}, current_date)` }
  await ask((db) => db.update(handouts).set(change).where(eq(id, point)))
}
