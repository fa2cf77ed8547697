import { sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'

/** Whether a word stands anywhere in the write-ahead log of the server, which backups and replicas are made of. */
export async function isInLog(word: string): Promise<boolean> {
  await ask((db) => db.execute(sql`SELECT pg_switch_wal()`))
  const files = await ask((db) => db.execute<{ name: string }>(sql`SELECT name FROM pg_ls_waldir()`))
  for (const { name } of files) {
    const [row] = await ask((db) =>
      db.execute<{ found: boolean }>(sql`
        SELECT position(convert_to(${word}, 'UTF8') IN pg_read_binary_file('pg_wal/' || ${name}, true)) > 0 AS found`),
    )
    if (row?.found) return true
  }
  return false
}
