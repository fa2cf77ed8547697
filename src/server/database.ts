import { startEmbedded } from '#db/embedded.ts'
import { isLost, sqlState, StartFailure } from '#db/errors.ts'
import { migrate } from '#db/migrate.ts'
import type { Settings } from './settings.ts'

export interface OpenDatabase {
  readonly address: string
  readonly wasRunning: boolean
  readonly stop: () => Promise<void>
}

/** The operator's PostgreSQL, or the one that comes with the portal. */
export async function openDatabase({ databaseUrl, dataDir }: Settings): Promise<OpenDatabase> {
  if (databaseUrl) return { address: databaseUrl, wasRunning: true, stop: () => Promise.resolve() }
  return startEmbedded(dataDir)
}

export async function bringUpToDate(address: string): Promise<void> {
  try {
    await migrate(address)
  } catch (error) {
    const code = sqlState(error)
    if (isLost(error)) throw new StartFailure(`The database did not answer (${code}): see DATABASE_URL.`)
    throw new StartFailure(`The database could not be brought up to date (${code}).`)
  }
}
