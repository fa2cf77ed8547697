import { and, desc, eq, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { reports } from '#db/schema/themes.ts'

export type SignedRow = typeof reports.$inferSelect

/** Signs a report under the next number for its quarter. False: somebody else did so at this moment. */
export async function addSigned(row: Omit<SignedRow, 'day'>): Promise<boolean> {
  const made = await ask((db) =>
    db
      .insert(reports)
      .values({ ...row, day: sql`current_date` })
      .onConflictDoNothing()
      .returning({ version: reports.version }),
  )
  return made.length > 0
}

export async function readSigned(quarter: string, version: number): Promise<SignedRow | undefined> {
  const wanted = and(eq(reports.quarter, quarter), eq(reports.version, version))
  const [row] = await ask((db) => db.select().from(reports).where(wanted))
  return row
}

/** The signed reports, the newest first, without what is in them. */
export function listSigned() {
  const { quarter, version, hash, staff, day } = reports
  return ask((db) =>
    db.select({ quarter, version, hash, staff, day }).from(reports).orderBy(desc(quarter), desc(version)),
  )
}
