import { sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { formVersions } from '#db/schema/submissions.ts'

export type VersionRow = Omit<typeof formVersions.$inferInsert, 'published'>
export type VersionName = Pick<VersionRow, 'form' | 'version'>

/**
 * Keeps the versions that are not kept yet, each as published today, and says which were kept before with another hash.
 * What is kept is never changed.
 */
export async function keepRows(rows: readonly VersionRow[]): Promise<readonly VersionName[]> {
  const given = JSON.stringify(rows)
  const different = await ask((db) =>
    db.execute<VersionName & Record<string, unknown>>(sql`
      WITH given AS (
        SELECT form, version, hash, definition
        FROM json_to_recordset(${given}::text::json) AS row (form text, version int, hash text, definition json)
      ), kept AS (
        INSERT INTO ${formVersions} (form, version, hash, definition, published)
        SELECT form, version, hash, definition, current_date FROM given
        ON CONFLICT DO NOTHING
      )
      SELECT form, version FROM given JOIN ${formVersions} AS before USING (form, version)
      WHERE before.hash <> given.hash
      ORDER BY form, version`),
  )
  return [...different].map(({ form, version }) => ({ form, version }))
}
