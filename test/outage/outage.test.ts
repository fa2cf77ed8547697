import { afterAll, beforeAll, expect, test } from 'vitest'
import { setTimeout as pause } from 'node:timers/promises'
import { openClient, type Client } from '#db/client.ts'
import { startEmbedded, type EmbeddedDatabase } from '#db/embedded.ts'
import { keyRing } from '#sealing/keys.ts'
import { openValue } from '#sealing/record.ts'
import { freePort, startProduct, type Product } from '#test/support/product.ts'
import { answering, type Ledger } from './ledger.ts'

const keys = JSON.stringify({ k1: Buffer.alloc(32, 9).toString('base64') })
let database: EmbeddedDatabase
let watcher: Client
let settings: Record<string, string>
let product: Product

beforeAll(async () => {
  database = await startEmbedded('.test/outage', () => undefined)
  watcher = openClient(database.address, { max: 1 })
  settings = {
    DATABASE_URL: database.address,
    SEALING_KEYS: keys,
    DATA_DIR: '.test/outage',
    PORT: String(await freePort()),
  }
  product = await startProduct(settings)
  await watcher`TRUNCATE responses, drafts, sendings`
})

afterAll(async () => {
  await product.stop()
  await watcher.end()
  await database.stop()
})

test('whoever was thanked is counted, once, though the server is killed and connections are cut', async () => {
  const ledger: Ledger = { sent: new Set(), confirmed: new Map() }
  const stop = new AbortController()
  const residents = answering(product.url, 8, ledger, stop.signal)
  await pause(3000)

  await product.kill()
  const restarted = Date.now()
  product = await startProduct(settings)
  await firstConfirmation(ledger, restarted, 15_000)

  let cut = Date.now()
  for (let times = 0; times < 20; times += 1) {
    await watcher`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'`
    cut = Date.now()
    await pause(100)
  }
  await firstConfirmation(ledger, cut, 5_000)
  await expect.poll(() => ledger.confirmed.size, { timeout: 120_000 }).toBeGreaterThan(20)
  stop.abort()
  await residents

  const stored = await marks()
  const lost = [...ledger.confirmed.keys()].filter((mark) => !stored.includes(mark))
  const invented = stored.filter((mark) => !ledger.sent.has(mark))
  console.log(`${ledger.confirmed.size} thanked of ${ledger.sent.size} sent, ${stored.length} stored`)
  expect(lost).toEqual([])
  expect(invented).toEqual([])
  expect(stored).toHaveLength(new Set(stored).size)
})

/**
 * Fails unless somebody is thanked in time. After cut connections that is the 5 s we promise; a whole restart takes 3 to
 * 4 s on a quiet machine and is given room for a busy one. Both figures are printed.
 */
async function firstConfirmation(ledger: Ledger, since: number, limit: number): Promise<void> {
  await expect
    .poll(() => [...ledger.confirmed.values()].some((time) => time > since), {
      timeout: 10_000,
      interval: 20,
    })
    .toBe(true)
  const first = Math.min(...[...ledger.confirmed.values()].filter((time) => time > since))
  console.log(`back after ${first - since} ms`)
  expect(first - since).toBeLessThan(limit)
}

/** The comments of every stored response. */
async function marks(): Promise<string[]> {
  const ring = keyRing(keys)
  const rows = await watcher<{ id: string; sealed: Uint8Array }[]>`SELECT id, sealed FROM responses`
  return rows.map(({ id, sealed }) => {
    const place = { table: 'responses', id, field: 'sealed', schema: 1 }
    return (openValue(ring, place, sealed) as { comment: string }).comment
  })
}
