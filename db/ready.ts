import { sql } from 'drizzle-orm'
import { ask } from './connect.ts'
import { newestApplied, newestWritten } from './newest.ts'

/** Whether the database in use answers, and has every migration that this version of the product brings. */
export async function migrationsCurrent(): Promise<boolean> {
  const applied = newestApplied((statement) => ask((db) => db.execute(sql.raw(statement))))
  const [wanted, done] = await Promise.all([newestWritten(), applied])
  return done >= wanted
}
