import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { openClient } from '#db/client.ts'
import { closeDatabase } from '#db/connect.ts'

/**
 * Every store test file has a database of its own, with every migration applied: a copy of the one that `postgres.ts`
 * made. `DATABASE_URL` names it.
 */
const made = inject('postgres')
const named = (name: string) => made.replace(/\/\w+(?=\?|$)/, `/${name}`)
const original = /\/(\w+)(?=\?|$)/.exec(made)?.[1] ?? ''
const own = `test_${randomBytes(6).toString('hex')}`
const maker = openClient(named('postgres'), { max: 1 })

await maker.unsafe(`CREATE DATABASE ${own} TEMPLATE ${original}`)
process.env.DATABASE_URL = named(own)
process.env.SEALING_KEYS = JSON.stringify({ k1: Buffer.alloc(32, 7).toString('base64') })

afterAll(async () => {
  await closeDatabase()
  await maker.unsafe(`DROP DATABASE ${own} WITH (FORCE)`)
  await maker.end()
})
