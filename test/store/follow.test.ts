import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { responses } from '#db/schema/submissions.ts'
import { newSlipCode, slipHash } from '#submissions/codes/slip.ts'
import { grouped } from '#submissions/codes/code.ts'
import { newHandoutCode } from '#submissions/codes/handout.ts'
import { follow, takeBack } from '#submissions/follow/follow.ts'
import { everythingStored } from '#test/support/dump.ts'

const slip = newSlipCode()
const id = '11111111-1111-4111-8111-111111111111'

beforeEach(async () => {
  await ask((db) => db.execute(sql`TRUNCATE ${responses}`))
  const row = {
    id,
    form: 'experience',
    version: 2,
    week: '2026-11-23',
    language: 'ar',
    answers: {},
    slipHash: slipHash(slip),
  }
  const other = { ...row, id: '22222222-2222-4222-8222-222222222222', slipHash: slipHash(newSlipCode()) }
  await ask((db) => db.insert(responses).values([row, { ...other, handout: null }]))
})

test('the code of a slip leads to its answer however it is typed, with its place before it or not', async () => {
  for (const typed of [slip, grouped(slip), grouped(slip).toLowerCase(), `${newHandoutCode()}.${slip}`])
    expect(await follow(typed)).toEqual({ response: id })
})

test('a slip that nobody used is told from a code that is not ours', async () => {
  expect(await follow(newSlipCode())).toBe('unused')
  for (const made of ['', 'K7M2', slip.slice(0, -1), newHandoutCode(), '0'.repeat(20)])
    expect(await follow(made)).toBe('unknown')
})

test('somebody takes their answer back: it is gone for good, and no other with it', async () => {
  expect(await takeBack(newSlipCode())).toBe(false)
  expect(await takeBack(slip)).toBe(true)
  expect(await follow(slip)).toBe('unused')
  expect(await takeBack(slip)).toBe(false)
  expect(await ask((db) => db.select().from(responses))).toHaveLength(1)
})

test('whoever has a slip and a copy of the database, and not our keys, cannot find its answer', async () => {
  const stored = await everythingStored()
  expect(stored).not.toContain(slip)
  for (const text of [slip, `slip|${slip}`, grouped(slip)])
    for (const encoding of ['hex', 'base64', 'base64url'] as const)
      expect(stored).not.toContain(createHash('sha256').update(text).digest(encoding))
  expect(stored, 'the test would see it').toContain(slipHash(slip))
})
