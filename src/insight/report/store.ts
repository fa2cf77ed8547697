import { and, desc, eq, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { responses } from '#db/schema/submissions.ts'
import { reports } from '#db/schema/themes.ts'

export type SignedRow = typeof reports.$inferSelect

/** How many answers of a form there are of something, in a stretch of weeks. */
export interface Count {
  readonly of: 'all' | 'quarter' | 'language' | 'mode' | 'question'
  readonly name: string
  readonly option: string
  readonly answers: number
}

/** Counts the answers to a form from one day to another, and how many of them since the quarter began. */
export function countBetween(
  form: string,
  { april, first, after }: { april: string; first: string; after: string },
) {
  return ask((db) =>
    db.execute<Count & Record<string, unknown>>(sql`
      WITH given AS NOT MATERIALIZED (
        SELECT week, language, mode, answers FROM ${responses}
        WHERE form = ${form} AND week >= ${april}::date AND week < ${after}::date
      )
      SELECT 'all' AS of, '' AS name, '' AS option, count(*)::int AS answers FROM given
      UNION ALL SELECT 'quarter', '', '', count(*)::int FROM given WHERE week >= ${first}::date
      UNION ALL SELECT 'language', language, '', count(*)::int FROM given GROUP BY language
      UNION ALL SELECT 'mode', mode, '', count(*)::int FROM given GROUP BY mode
      UNION ALL SELECT 'question', key, value, count(*)::int FROM given, jsonb_each_text(answers)
      WHERE value IS NOT NULL GROUP BY key, value`),
  )
}

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
