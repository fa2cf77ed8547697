import { openClient, queued, type Client } from './client.ts'
import { migrationsFolder, newestApplied, newestWritten } from './newest.ts'

/** Any number, the same in every process that migrates. */
const LOCK = 4_072_118

/** Brings a database up to date. Several processes may start at once: one migrates, the others wait for it. */
export async function migrate(address: string): Promise<void> {
  const client = openClient(address, {
    ...queued,
    max: 1,
    connection: { application_name: 'portal migrations' },
  })
  try {
    await client`SELECT pg_advisory_lock(${LOCK})`
    const applied = await newestApplied((statement) => client.unsafe(statement))
    if (applied < (await newestWritten())) await apply(client)
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** Drizzle is loaded only when there is something to do: it takes longer than all the rest of a start. */
async function apply(client: Client): Promise<void> {
  const [{ drizzle }, migrator] = await Promise.all([
    import('drizzle-orm/postgres-js'),
    import('drizzle-orm/postgres-js/migrator'),
  ])
  await migrator.migrate(drizzle(client), { migrationsFolder })
}
