import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openClient } from '#db/client.ts'
import { ask, closeDatabase, DatabaseRefused, DatabaseUnavailable } from '#db/connect.ts'

const address = process.env.DATABASE_URL
const watcher = openClient(address, { max: 1 })
const unhandled: unknown[] = []
const note = (error: unknown) => unhandled.push(error)

beforeAll(async () => {
  process.on('uncaughtException', note).on('unhandledRejection', note)
  await watcher`CREATE TABLE keys (key uuid PRIMARY KEY)`
  await watcher`CREATE TABLE rows (key uuid NOT NULL)`
})

beforeEach(async () => {
  await watcher`TRUNCATE keys, rows`
})

afterEach(async () => {
  process.env.DATABASE_URL = address
  await closeDatabase()
})

afterAll(async () => {
  process.off('uncaughtException', note).off('unhandledRejection', note)
  await watcher.end()
})

/** The shape of every write of the product: one statement, done once however often it is asked. */
const store = (key: string) =>
  ask((db) =>
    db.execute(sql`
      WITH first AS (INSERT INTO keys VALUES (${key}::uuid) ON CONFLICT DO NOTHING RETURNING key)
      INSERT INTO rows SELECT key FROM first`),
  )

async function insisting(key: string): Promise<void> {
  for (;;) {
    try {
      await store(key)
      return
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
      await pause(20)
    }
  }
}

test('nothing that was confirmed is lost or doubled while half the connections are cut again and again', async () => {
  const confirmed: string[] = []
  const cutting = new AbortController()
  let lastCut = 0
  const people = Array.from({ length: 16 }, async () => {
    while (!cutting.signal.aborted) {
      const key = randomUUID()
      await insisting(key)
      confirmed.push(key)
    }
  })

  for (let times = 0; times < 50; times += 1) {
    await watcher`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND random() < 0.5`
    lastCut = Date.now()
    await pause(80)
  }
  cutting.abort()
  await Promise.all(people)
  const back = Date.now() - lastCut

  const rows = await watcher<{ key: string }[]>`SELECT key FROM rows`
  const stored = rows.map(({ key }) => key)
  expect(confirmed.length).toBeGreaterThan(100)
  expect(stored.toSorted()).toEqual(confirmed.toSorted())
  expect(back).toBeLessThan(5_000)
  expect(unhandled).toEqual([])
})

test('a statement that does not answer in time is given up, and the next person is served at once', async () => {
  const late = ask((db) => db.execute(sql`SELECT pg_sleep(3)`), 200)
  const beside = ask((db) => db.execute(sql`SELECT pg_sleep(0.5)`))

  await expect(late).rejects.toBeInstanceOf(DatabaseUnavailable)
  const asked = Date.now()
  await store(randomUUID())
  expect(Date.now() - asked).toBeLessThan(1_000)
  await beside
})

test('a database that is away is said to be away, and is found again when it is back', async () => {
  process.env.DATABASE_URL = 'postgres://portal@/portal?host=/nowhere'
  await expect(store(randomUUID())).rejects.toBeInstanceOf(DatabaseUnavailable)
  process.env.DATABASE_URL = 'postgres://portal@127.0.0.1:1/portal'
  await closeDatabase()
  await expect(store(randomUUID())).rejects.toMatchObject({ code: 'ECONNREFUSED' })

  process.env.DATABASE_URL = address
  await closeDatabase()
  await store(randomUUID())
})

test('an error says which rule was broken, and neither it nor the log what a person wrote', async () => {
  const wrote = `my neighbour ${randomUUID()}`
  await watcher`CREATE TABLE letters (text text CONSTRAINT letters_are_short CHECK (length(text) < 10))`
  const error = await ask((db) => db.execute(sql`INSERT INTO letters VALUES (${wrote})`)).catch(
    (reason: unknown) => reason,
  )

  expect(error).toBeInstanceOf(DatabaseRefused)
  expect(error).toMatchObject({ code: '23514', constraint: 'letters_are_short' })
  expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain(wrote)
  const log = await readFile('.test/store/postgres/postgres.log', 'utf8')
  expect(log).toContain('letters_are_short')
  expect(log).not.toContain(wrote)
})
