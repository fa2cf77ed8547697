import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ask } from '#db/connect.ts'
import { outbox } from '#db/schema/mail.ts'
import { deliver } from '#mail/deliver.ts'
import { letterRow } from '#mail/letter.ts'
import { forgetLetters } from '#mail/retention.ts'
import { claimLetter, insertLetter } from '#mail/store.ts'
import { everythingStored } from '#test/support/dump.ts'
import { startMailServer, type MailServer } from '#test/support/smtp.ts'

const amina = {
  to: 'amina@example.org',
  subject: 'A message',
  text: 'Your number is MARIGOLD',
  language: 'ur',
}
let server: MailServer

beforeEach(async () => {
  server = await startMailServer()
  vi.stubEnv('SMTP_URL', server.url)
  vi.stubEnv('MAIL_FROM', 'Adult Social Care <noreply@example.gov.uk>')
  await ask((db) => db.execute(sql`TRUNCATE ${outbox}`))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await server.close()
})

async function write(letter = amina): Promise<string> {
  const row = letterRow(letter)
  await ask((db) => db.execute(sql`WITH kept AS (SELECT 1) ${insertLetter(row, 'kept')}`))
  return row.id
}

const rows = () => ask((db) => db.select().from(outbox))
const waitIsOver = () => ask((db) => db.update(outbox).set({ due: sql`now() - interval '1 second'` }))

test('a letter that fails is tried again; one that was sent is not', async () => {
  server.refusals.push('450 later')
  await write()

  await deliver()
  expect(server.received).toEqual([])
  expect(await rows()).toMatchObject([{ tries: 1, failure: 'EENVELOPE 450', sent: null }])
  await deliver()
  expect(server.received, 'not before it is due again').toEqual([])
  await waitIsOver()
  await deliver()
  await waitIsOver()
  await deliver()

  expect(server.received).toHaveLength(1)
  expect(await rows()).toMatchObject([
    { tries: 2, failure: null, sealed: null, sent: expect.any(Date) as Date },
  ])
})

test('a letter arrives as it was written, and a mail program can tell two copies from two letters', async () => {
  const text = `آپ کا جواب\n\nhttps://example.org/${'a'.repeat(90)}/`
  const id = await write({ ...amina, text })

  await deliver()

  const [letter] = server.received
  expect(letter?.to).toBe('amina@example.org')
  expect(letter?.message.replace(/\r/g, '')).toContain(text)
  expect(letter?.message).toContain(`Message-ID: <${id}@example.gov.uk>`)
  expect(letter?.message).toContain('Content-Language: ur')
  expect(letter?.message).not.toContain('List-Unsubscribe')
})

test('a letter to stop with one press says how', async () => {
  await write({ ...amina, ...{ stop: 'https://example.org/stop/1' } })

  await deliver()

  expect(server.received[0]?.message).toContain('List-Unsubscribe: <https://example.org/stop/1>')
  expect(server.received[0]?.message).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
})

test('five workers at once send each of twenty letters once', async () => {
  for (let count = 0; count < 20; count++) await write({ ...amina, to: `resident${count}@example.org` })

  await Promise.all(Array.from({ length: 5 }, deliver))

  expect(server.received).toHaveLength(20)
  expect(new Set(server.received.map(({ to }) => to)).size).toBe(20)
  expect(server.busiest, 'they did work at the same time').toBeGreaterThan(1)
})

test('a worker that dies with a letter leaves it to another, a minute later', async () => {
  await write()

  expect(await claimLetter()).toBeDefined()
  expect(await claimLetter()).toBeUndefined()
  await waitIsOver()
  expect(await claimLetter()).toBeDefined()
})

test('a letter refused for good is not tried again; one refused for now is given up after ten tries', async () => {
  server.refusals.push('550 nobody here')
  await write()
  await deliver()
  await waitIsOver()
  await deliver()
  expect(server.received).toEqual([])

  await ask((db) => db.execute(sql`TRUNCATE ${outbox}`))
  await write()
  const waits: number[] = []
  for (let tries = 1; tries <= 12; tries++) {
    server.refusals.splice(0, Infinity, '450 later')
    await deliver()
    const [row] = await rows()
    if (row) waits.push(Math.round((row.due.getTime() - Date.now()) / 60_000))
    await waitIsOver()
  }
  expect(waits.slice(0, 10)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512])
  expect(await rows()).toMatchObject([{ tries: 10, failure: 'EENVELOPE 450' }])
})

test('while the mail server is away no try is counted, and letters go when it is back', async () => {
  const port = Number(new URL(server.url).port)
  await server.close()
  for (let count = 0; count < 3; count++) await write()

  for (let times = 0; times < 15; times++) {
    await deliver()
    await waitIsOver()
  }
  expect((await rows()).map(({ tries }) => tries)).toEqual([0, 0, 0])
  server = await startMailServer(port)
  await deliver()

  expect(server.received).toHaveLength(3)
})

test('without a mail server letters wait', async () => {
  vi.stubEnv('SMTP_URL', '')
  await write()

  await deliver()

  expect(await rows()).toMatchObject([{ tries: 0, sent: null }])
})

test('nothing of a letter is in a table or a log, before it is sent or after it was refused', async () => {
  const logged = ['log', 'error', 'warn', 'info'] as const
  const spies = logged.map((name) => vi.spyOn(console, name).mockImplementation(() => undefined))
  server.refusals.push('450 amina@example.org MARIGOLD')
  await write()
  await write({ ...amina, to: 'joseph@example.org' })

  const before = await everythingStored()
  await deliver()
  const stored = before + (await everythingStored())

  for (const word of ['MARIGOLD', 'amina', 'joseph', 'A message']) expect(stored).not.toContain(word)
  expect(JSON.stringify(spies.flatMap(({ mock }) => mock.calls))).not.toMatch(/MARIGOLD|amina|joseph/)
  expect(server.received).toHaveLength(1)
})

test('a letter is forgotten a week after it was sent, and two weeks after it was written', async () => {
  await write()
  await deliver()
  await write()
  await forgetLetters()
  expect(await rows()).toHaveLength(2)

  const daysAgo = (days: number) => sql`now() - interval '1 day' * ${days}::int`
  await ask((db) =>
    db
      .update(outbox)
      .set({ sent: daysAgo(8) })
      .where(sql`sent IS NOT NULL`),
  )
  await forgetLetters()
  expect(await rows()).toMatchObject([{ sent: null }])
  await ask((db) => db.update(outbox).set({ written: daysAgo(15) }))
  await forgetLetters()
  expect(await rows()).toEqual([])
})
