import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { openClient, type Client } from './client.ts'
import { DatabaseRefused, DatabaseUnavailable, isLost, sqlState, constraintOf } from './errors.ts'

export { DatabaseRefused, DatabaseUnavailable }

export type Database = PostgresJsDatabase

interface Connection {
  readonly client: Client
  readonly database: Database
}

const DEADLINE = 5_000

let current: Connection | undefined

/**
 * Runs one statement: `await ask((db) => db.select().from(drafts))`.
 * Rejects with `DatabaseUnavailable` when there is no answer in time (the statement may or may not have been done:
 * ask again by its key), and with `DatabaseRefused` when PostgreSQL said no. Neither carries what a person wrote.
 */
export async function ask<T>(
  statement: (database: Database) => PromiseLike<T>,
  deadline = DEADLINE,
): Promise<T> {
  const connection = connect()
  const late = lateAfter(deadline)
  try {
    return await Promise.race([statement(connection.database), late.rejected])
  } catch (error) {
    throw settled(error, connection)
  } finally {
    clearTimeout(late.timer)
  }
}

/** Ends every connection, after the statements under way. */
export async function closeDatabase(): Promise<void> {
  const client = current?.client
  current = undefined
  await client?.end({ timeout: 5 })
}

function connect(): Connection {
  if (current) return current
  const client = openClient(process.env.DATABASE_URL)
  current = { client, database: drizzle(client) }
  return current
}

/** A bare timer: to abort one that waits makes an error with a stack, on every statement. */
function lateAfter(deadline: number) {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new DatabaseUnavailable('CONNECT_TIMEOUT')), deadline)
  return { rejected: promise, timer }
}

function settled(error: unknown, connection: Connection): Error {
  const code = error instanceof DatabaseUnavailable ? error.code : sqlState(error)
  if (code === 'CONNECT_TIMEOUT') replace(connection)
  return isLost(error) ? new DatabaseUnavailable(code) : new DatabaseRefused(code, constraintOf(error))
}

/** After a lost connection the driver can wait for ever on a socket that is gone: only a new client is sure. */
function replace(connection: Connection): void {
  if (current === connection) current = undefined
  connection.client.end({ timeout: 5 }).catch(() => undefined)
}
