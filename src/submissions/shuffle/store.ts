import { getTableColumns, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { responses } from '#db/schema/submissions.ts'

const { shuffled, ...others } = getTableColumns(responses)
const columns = sql.join(
  Object.values(others).map(({ name }) => sql.identifier(name)),
  sql`, `,
)

/**
 * Writes the responses of one week gone by anew, in random order, and says how many: the sort needs all of them before
 * the first is written, so each is gone before it comes back.
 */
export async function rewriteAWeek(): Promise<number> {
  const done = await ask((db) =>
    db.execute(sql`
      WITH taken AS (
        DELETE FROM ${responses} WHERE NOT shuffled AND week = (
          SELECT min(week) FROM ${responses} WHERE NOT shuffled AND week < date_trunc('week', current_date)
        ) RETURNING *
      )
      INSERT INTO ${responses} (${columns}, ${sql.identifier(shuffled.name)})
      SELECT ${columns}, true FROM taken ORDER BY random()`),
  )
  return done.count
}

/** Takes what was deleted off the pages, too. */
export async function sweepResponses(): Promise<void> {
  await ask((db) => db.execute(sql`VACUUM ${responses}`))
}
