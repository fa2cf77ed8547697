import type { AstroCookies } from 'astro'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { handouts } from '#db/schema/submissions.ts'
import { dropHandedOut, handedOut, keepHandedOut } from '#submissions/codes/cookie.ts'
import { lookUp } from '#submissions/codes/look-up.ts'
import {
  closePoint,
  findHandout,
  listPoints,
  makePoint,
  newPointCode,
  reopenPoint,
} from '#submissions/codes/points.ts'
import { newSlipCode, slipHash } from '#submissions/codes/slip.ts'

const made = async (name: string, form = 'direct-payments') => {
  const outcome = await makePoint(newPointCode(), name, form)
  return 'made' in outcome ? outcome.made : ''
}
const idOf = async (code: string) => (await findHandout(code))?.id ?? ''
const wrong = (code: string) => code.slice(0, -1) + (code.endsWith('7') ? '8' : '7')

beforeEach(async () => {
  await ask((db) => db.execute(sql`TRUNCATE ${handouts}`))
})

test('a place gets a code, and the database keeps a hash of it, a name and a day', async () => {
  const code = await made('  Central Library ')

  const [row, ...others] = await ask((db) => db.select().from(handouts))
  expect(others).toEqual([])
  expect(row).toMatchObject({ name: 'Central Library', form: 'direct-payments', closed: null })
  expect(JSON.stringify(row)).not.toContain(code)
  expect(row?.made).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test('somebody who presses twice makes one place, with one code', async () => {
  const code = newPointCode()
  const outcomes = await Promise.all([1, 2, 3].map(() => makePoint(code, 'Ward 4', 'experience')))

  expect(outcomes).toEqual([{ made: code }, { made: code }, { made: code }])
  expect(await listPoints()).toHaveLength(1)
})

test('a page that was tampered with makes a place with a code of ours', async () => {
  const outcome = await makePoint('not a code', 'Ward 4', 'experience')
  expect('made' in outcome && (await findHandout(outcome.made))?.name).toBe('Ward 4')
})

test('a place needs a name of a sensible length', async () => {
  expect(await makePoint(newPointCode(), '  ', 'experience')).toEqual({ error: 'missing' })
  expect(await makePoint(newPointCode(), 'x'.repeat(101), 'experience')).toEqual({ error: 'tooLong' })
  expect(await listPoints()).toEqual([])
})

test('open places come first, each by name', async () => {
  await made('Zoo')
  const closed = await made('Abbey')
  await made('Library')
  await closePoint(await idOf(closed))

  expect((await listPoints()).map(({ name }) => name)).toEqual(['Library', 'Zoo', 'Abbey'])
})

test('a place is found by its code however it is typed, until it is closed, and again once it is reopened', async () => {
  const code = await made('Ward 4')
  const id = await idOf(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`)

  expect(id).not.toBe('')
  await closePoint(id)
  expect(await findHandout(code)).toBeUndefined()
  await closePoint(id)
  expect((await listPoints())[0]?.closed).not.toBeNull()
  await reopenPoint(id)
  expect((await findHandout(code))?.id).toBe(id)
})

test('a code on a poster leads to the form of its place', async () => {
  const code = await made('Ward 4')
  const id = await idOf(code)
  expect(await lookUp(code, 'experience')).toEqual({ form: 'direct-payments', handout: id, slipHash: null })
})

test('a slip leads to the form, with its place when it says one', async () => {
  const [code, slip] = [await made('Ward 4'), newSlipCode()]
  const mine = slipHash(slip)

  expect(await lookUp(slip, 'experience')).toEqual({ form: 'experience', handout: null, slipHash: mine })
  const both = { form: 'direct-payments', handout: await idOf(code), slipHash: mine }
  expect(await lookUp(`${code}.${slip}`, 'experience')).toEqual(both)
  expect(await lookUp(`${code} ${slip}`.toLowerCase(), 'experience')).toEqual(both)
})

test('looking a slip up leaves no trace: the tables are as they were', async () => {
  const [code, slip] = [await made('Ward 4'), newSlipCode()]
  const before = await ask((db) => db.select().from(handouts))
  await lookUp(`${code}.${slip}`, 'experience')
  expect(await ask((db) => db.select().from(handouts))).toEqual(before)
})

test('a code that is mistyped, unknown, closed, empty or odd leads nowhere, and never fails', async () => {
  const [code, slip] = [await made('Ward 4'), newSlipCode()]
  const closed = await made('Closed')
  await closePoint(await idOf(closed))

  const odd = [
    '',
    ' ',
    '00000000',
    '0'.repeat(20),
    '0'.repeat(28),
    'x'.repeat(1_000),
    '../..',
    '\u0000',
    '😀',
  ]
  for (const typed of [wrong(code), wrong(slip), newPointCode(), closed, `${code}.${wrong(slip)}`, ...odd])
    expect([typed, await lookUp(typed, 'experience')]).toEqual([typed, undefined])
})

test('someone whose slip is from a place that has closed since still answers, and no place is noted', async () => {
  const [code, slip] = [await made('Ward 4'), newSlipCode()]
  await closePoint(await idOf(code))

  const found = { form: 'direct-payments', handout: null, slipHash: slipHash(slip) }
  expect(await lookUp(`${code}.${slip}`, 'experience')).toEqual(found)
  const unknown = { ...found, form: 'experience' }
  expect(await lookUp(`${newPointCode()}.${slip}`, 'experience')).toEqual(unknown)
})

/** A browser's cookies, as a page sees them. */
function browser() {
  const held = new Map<string, string>()
  const cookies = {
    get: (name: string) => (held.has(name) ? { value: held.get(name) } : undefined),
    has: (name: string) => held.has(name),
    set: (name: string, value: string) => void held.set(name, value),
    delete: (name: string) => void held.delete(name),
  } as unknown as AstroCookies
  return { held, cookies }
}

const noted = { form: 'experience', handout: 'ward-4', slipHash: 'hash' }
const nothing = { handout: null, slipHash: null }
const hours = 60 * 60_000

test('a browser remembers what it was handed for that form, for two hours, and cannot read it', () => {
  const { held, cookies } = browser()
  keepHandedOut(cookies, noted, 0)

  expect(handedOut(cookies, 'experience', hours)).toEqual({ handout: 'ward-4', slipHash: 'hash' })
  expect(handedOut(cookies, 'direct-payments', hours)).toEqual(nothing)
  expect(handedOut(cookies, 'experience', 2 * hours)).toEqual(nothing)
  const [value = ''] = held.values()
  expect(Buffer.from(value, 'base64url').toString('latin1')).not.toContain('ward-4')
  dropHandedOut(cookies)
  expect([...held]).toEqual([])
})

test('a note that somebody changed or made up is no note', () => {
  const { held, cookies } = browser()
  keepHandedOut(cookies, noted, 0)
  const [[name, value] = ['', '']] = held

  for (const changed of ['', 'x', value.slice(0, -4), `${value.slice(0, 40)}AAAA${value.slice(44)}`]) {
    held.set(name, changed)
    expect(handedOut(cookies, 'experience', 0)).toEqual(nothing)
  }
})
