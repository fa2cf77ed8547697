import type { TestProject } from 'vitest/node'
import { migrate } from '#db/migrate.ts'
import { startEmbedded } from '#db/embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}

/** One real PostgreSQL for the whole run, with the migrations applied to the database that tests copy. */
export default async function setup(project: TestProject) {
  const server = await startEmbedded('.test/store', () => undefined)
  await migrate(server.address)
  project.provide('postgres', server.address)
  return () => server.stop()
}
