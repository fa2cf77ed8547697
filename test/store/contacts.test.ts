import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ask } from '#db/connect.ts'
import { subscriptions } from '#db/schema/contacts.ts'
import { outbox } from '#db/schema/mail.ts'
import { askToSubscribe } from '#contacts/ask.ts'
import { confirmSubscription, mayConfirm } from '#contacts/confirm.ts'
import { countSubscribers, subscribersAsCsv } from '#contacts/list.ts'
import { forgetUnconfirmed } from '#contacts/retention.ts'
import { tellOfPromise } from '#contacts/tell.ts'
import { isStopLink, stopSubscription } from '#contacts/stop.ts'
import { openLetter } from '#mail/letter.ts'
import { everythingStored } from '#test/support/dump.ts'

const amina = { email: 'Amina.Begum@example.org', topics: ['carers'], language: 'en' }

beforeEach(async () => {
  vi.stubEnv('SITE_URL', 'https://care.example.gov.uk')
  await ask((db) => db.execute(sql`TRUNCATE ${subscriptions}, ${outbox}`))
})
afterEach(() => vi.unstubAllEnvs())

const rows = () => ask((db) => db.select().from(subscriptions))

/** The letters in the outbox, the last written last. */
async function letters() {
  const found = await ask((db) => db.select().from(outbox).orderBy(outbox.written))
  return found.map(({ id, sealed }) => openLetter({ id, sealed: sealed ?? new Uint8Array() }))
}

async function token(button: 'confirm' | 'stop'): Promise<string> {
  const text = (await letters()).at(-1)?.text ?? ''
  return new RegExp(`https://care.example.gov.uk/\\w+/bulletins/${button}/([^/]+)/`).exec(text)?.[1] ?? ''
}

const aDayPasses = () => ask((db) => db.update(subscriptions).set({ asked: sql`asked - 1` }))

test('someone asks for bulletins, says yes from their own address, and only then is on the list', async () => {
  await askToSubscribe(amina)

  expect(await letters()).toMatchObject([{ to: amina.email, language: 'en' }])
  expect(await countSubscribers()).toMatchObject({ all: 0, waiting: 1 })
  expect(await subscribersAsCsv()).not.toContain('example.org')
  const link = await token('confirm')
  expect(await mayConfirm(link)).toBe(true)
  expect(await mayConfirm(link), 'opening a link uses nothing up').toBe(true)
  expect(await countSubscribers()).toMatchObject({ all: 0 })

  expect(await confirmSubscription(link)).toBe(true)

  expect(await countSubscribers()).toEqual({
    all: 1,
    waiting: 0,
    topics: [{ name: 'carers', people: 1 }],
    languages: [{ name: 'en', people: 1 }],
  })
  expect(await subscribersAsCsv()).toContain('"Amina.Begum@example.org","carers","en"')
  expect(await confirmSubscription(link), 'a link works once').toBe(false)
})

test('a subscriber who asks again, or for whom somebody else asks, gets a letter and keeps what they had', async () => {
  await askToSubscribe(amina)
  await confirmSubscription(await token('confirm'))
  await askToSubscribe({ email: ' amina.begum@EXAMPLE.org', topics: ['news'], language: 'ur' })

  expect(await rows()).toMatchObject([{ topics: ['carers'], language: 'en' }])
  const [, letter] = await letters()
  expect(letter).toMatchObject({
    language: 'ur',
    stop: expect.stringContaining('/ur/bulletins/stop/') as string,
  })

  expect(await confirmSubscription(await token('confirm'))).toBe(true)
  expect(await rows()).toMatchObject([{ topics: ['news'], language: 'ur' }])
})

test('who asks hears the same for a known address as for a new one, and one letter goes each time', async () => {
  await askToSubscribe(amina)
  await confirmSubscription(await token('confirm'))

  const known = await askToSubscribe(amina)
  const unknown = await askToSubscribe({ ...amina, email: 'joseph@example.org' })

  expect(known).toEqual(unknown)
  expect((await letters()).map(({ to }) => to)).toEqual([amina.email, amina.email, 'joseph@example.org'])
})

test('an inbox cannot be filled: a letter a day, whose link says yes to what was asked last', async () => {
  await askToSubscribe(amina)
  const link = await token('confirm')
  for (let count = 0; count < 5; count++) await askToSubscribe({ ...amina, topics: ['news'] })
  expect(await letters()).toHaveLength(1)

  await aDayPasses()
  await askToSubscribe({ ...amina, topics: ['news'] })

  expect(await letters()).toHaveLength(2)
  expect(await mayConfirm(link), 'a newer link replaces the older').toBe(false)
  await confirmSubscription(await token('confirm'))
  expect(await rows()).toMatchObject([{ topics: ['news'] }])
})

test('five who ask for one new address at once make one subscription and one letter', async () => {
  await Promise.all(Array.from({ length: 5 }, () => askToSubscribe(amina)))

  expect(await rows()).toHaveLength(1)
  expect(await letters()).toHaveLength(1)
  expect(await confirmSubscription(await token('confirm'))).toBe(true)
})

test('someone stops all news with their own link, as often as they press it, and is forgotten', async () => {
  await askToSubscribe(amina)
  await confirmSubscription(await token('confirm'))
  const stop = /stop\/([^/]+)\//.exec(await subscribersAsCsv())?.[1] ?? ''

  expect(isStopLink(stop)).toBe(true)
  expect(await rows(), 'opening the link stops nothing').toHaveLength(1)
  expect(await stopSubscription(stop)).toBe(true)
  expect(await stopSubscription(stop)).toBe(true)

  expect(await rows()).toEqual([])
})

test('nobody can stop another person’s news', async () => {
  await askToSubscribe(amina)
  await askToSubscribe({ ...amina, email: 'joseph@example.org' })
  const [mine, theirs] = await rows()
  await aDayPasses()
  await ask((db) => db.update(subscriptions).set({ confirmed: sql`current_date`, confirmHash: null }))
  await askToSubscribe(amina)
  const signature = (await token('stop')).split('.')[1]

  const forged = [mine, theirs].map((row) => row?.id ?? '').filter(Boolean)
  const outcomes = await Promise.all(forged.map((id) => stopSubscription(`${id}.${signature}`)))
  expect(outcomes.filter(Boolean)).toHaveLength(1)
  expect(await stopSubscription('anything')).toBe(false)
  expect(await rows()).toHaveLength(1)
})

test('an address is forgotten when nobody said yes for 14 days, and its link is dead then', async () => {
  await askToSubscribe(amina)
  const link = await token('confirm')
  for (let days = 0; days < 14; days++) await aDayPasses()
  await forgetUnconfirmed()
  expect(await mayConfirm(link)).toBe(true)

  await aDayPasses()
  expect(await mayConfirm(link)).toBe(false)
  expect(await confirmSubscription(link)).toBe(false)
  await forgetUnconfirmed()

  expect(await rows()).toEqual([])
})

test('no address and no link is in a table: not while waiting, not once on the list', async () => {
  await askToSubscribe(amina)
  const link = await token('confirm')
  const waiting = await everythingStored()
  await confirmSubscription(link)
  const stored = (waiting + (await everythingStored())).toLowerCase()

  expect(stored).not.toContain('amina')
  expect(stored).not.toContain(link.toLowerCase())
})

test('a letter in Urdu says that nobody has checked it, and the English follows', async () => {
  await askToSubscribe({ ...amina, language: 'ur' })

  const [letter] = await letters()
  expect(letter?.text).toMatch(/ہاں[\s\S]+ابتدائی مسودہ[\s\S]+Somebody, probably you/)
  expect(letter?.text).toContain('https://care.example.gov.uk/ur/bulletins/confirm/')
  for (const { subject } of await letters()) expect(subject).not.toMatch(/amina|carers/i)
})

test('a promise kept is one letter to each who asked for its topic, in their language, with one press to stop', async () => {
  await askToSubscribe({ ...amina, topics: ['promise-breaks'], language: 'ar' })
  await confirmSubscription(await token('confirm'))
  await askToSubscribe({ email: 'other@example.org', topics: ['carers', 'promise-money'], language: 'en' })
  await confirmSubscription(await token('confirm'))
  await askToSubscribe({ email: 'silent@example.org', topics: ['promise-breaks'], language: 'en' })
  await ask((db) => db.execute(sql`TRUNCATE ${outbox}`))
  const kept = { id: '33333333-3333-4333-8333-333333333333', slug: 'breaks-that-suit', topic: 'breaks' }

  await tellOfPromise(kept)
  await tellOfPromise(kept)

  const [letter, ...others] = await letters()
  expect(others, 'telling again writes nothing').toEqual([])
  expect(letter).toMatchObject({
    to: amina.email,
    language: 'ar',
    stop: expect.stringContaining('https://care.example.gov.uk/ar/bulletins/stop/') as string,
  })
  expect(letter?.text).toContain('https://care.example.gov.uk/ar/you-said/breaks-that-suit/')
  expect(letter?.text).toContain('You asked us to tell you when the council keeps a promise')

  const link = /stop\/([^/]+)\//.exec(letter?.stop ?? '')?.[1] ?? ''
  expect(isStopLink(link)).toBe(true)
  expect(await rows(), 'looking at a link stops nothing').toHaveLength(3)
  expect(await stopSubscription(link)).toBe(true)
  await ask((db) => db.execute(sql`TRUNCATE ${outbox}`))
  await tellOfPromise({ ...kept, id: '44444444-4444-4444-8444-444444444444' })
  expect(await letters()).toEqual([])
})
