import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { submissions } from '#db/schema/submissions.ts'
import { ringInUse } from '#sealing/keys.ts'
import { sealValue } from '#sealing/record.ts'
import { formsReceived, listSubmissions, markDone, openSubmission } from '#submissions/received/received.ts'
import { everythingStored } from '#test/support/dump.ts'

beforeEach(async () => {
  await ask((db) => db.execute(sql`TRUNCATE ${submissions}`))
})

const said = {
  answers: { call: 'yes', about: 'Please ring MARIGOLD' },
  document: [
    { question: 'کیا ہم آپ کو فون کریں؟', answer: 'ہاں' },
    { question: 'کس بارے میں؟', answer: 'Please ring MARIGOLD' },
  ],
}

/** Somebody sent a form so many minutes ago. */
async function received(reference: string, form = 'get-involved', minutes = 0) {
  const id = randomUUID()
  const sealed = sealValue(ringInUse(), { table: 'submissions', id, field: 'sealed', schema: 1 }, said)
  const when = new Date(Date.now() - minutes * 60_000)
  const row = { id, reference, form, version: 1, received: when, language: 'ur', counted: {}, sealed }
  await ask((db) => db.insert(submissions).values(row))
}

const everyForm = ['get-involved', 'refer-a-carer']
const references = async (wanted: Partial<Parameters<typeof listSubmissions>[0]> = {}) =>
  (await listSubmissions({ forms: everyForm, done: false, page: 1, ...wanted })).lines.map(
    ({ reference }) => reference,
  )

test('the team sees the newest first, by form, and what is done apart from what is not', async () => {
  await received('AAAA-1111', 'get-involved', 30)
  await received('BBBB-2222', 'refer-a-carer', 20)
  await received('CCCC-3333', 'get-involved', 10)

  expect(await references()).toEqual(['CCCC-3333', 'BBBB-2222', 'AAAA-1111'])
  expect(await references({ forms: ['get-involved'] })).toEqual(['CCCC-3333', 'AAAA-1111'])
  expect(await references({ done: true })).toEqual([])

  expect(await markDone('CCCC-3333')).toBe(true)

  expect(await references()).toEqual(['BBBB-2222', 'AAAA-1111'])
  expect(await references({ done: true })).toEqual(['CCCC-3333'])
  expect(await formsReceived()).toEqual([
    { form: 'get-involved', count: 1 },
    { form: 'refer-a-carer', count: 1 },
  ])
})

test('one submission opens with its document as the person saw it; the table tells nothing of it', async () => {
  await received('AAAA-1111')

  expect(await openSubmission('AAAA-1111')).toMatchObject({ language: 'ur', done: null, ...said })
  expect(await openSubmission('ZZZZ-9999')).toBeUndefined()
  expect(await everythingStored()).not.toContain('MARIGOLD')
})

test('the first day on which something was done is kept, and nothing unknown can be done', async () => {
  await received('AAAA-1111')
  await ask((db) => db.update(submissions).set({ done: '2026-11-02' }))

  expect(await markDone('AAAA-1111')).toBe(true)
  expect(await markDone('ZZZZ-9999')).toBe(false)

  expect(await openSubmission('AAAA-1111')).toMatchObject({ done: '2026-11-02' })
})

test('a long list comes in pages, and nobody is on two of them or on none', async () => {
  for (let count = 0; count < 105; count++) await received(`R-${count}`, 'get-involved', count % 3)

  const pages = [await references(), await references({ page: 2 }), await references({ page: 3 })]

  expect(pages.map(({ length }) => length)).toEqual([50, 50, 5])
  expect(new Set(pages.flat()).size).toBe(105)
  expect((await listSubmissions({ forms: everyForm, done: false, page: 3 })).more).toBe(false)
})
