import { beforeEach, expect, test } from 'vitest'
import { sql } from 'drizzle-orm'
import { act } from '#assessments/work/act/act.ts'
import { openWork } from '#assessments/work/work.ts'
import { askToSubscribe } from '#contacts/ask.ts'
import { ask } from '#db/connect.ts'
import { cases } from '#db/schema/assessments.ts'
import { subscriptions } from '#db/schema/contacts.ts'
import { outbox } from '#db/schema/mail.ts'
import { drafts, returnLinks, submissions } from '#db/schema/submissions.ts'
import { formOf } from '#forms/index.ts'
import { beginDraft } from '#submissions/draft.ts'
import { giveCode } from '#submissions/saved/give-code.ts'
import { sendLink } from '#submissions/saved/link.ts'
import { storeCase } from '#test/support/cases.ts'
import { storeSubmission } from '#test/support/sent.ts'
import { eraseAll, everythingOf } from '../../src/pages/team/rights/_person.ts'

const tables = [cases, subscriptions, outbox, drafts, returnLinks, submissions]
const days = { read: 2, urgent: 1, soon: 5, inTurn: 28, finish: 42 }
const worker = { id: '11111111-1111-4111-8111-111111111111', name: 'Amal' }
const typing = (fields: Record<string, string>) => (field: string) => fields[field] ?? ''

beforeEach(async () => {
  for (const table of tables) await ask((db) => db.execute(sql`TRUNCATE ${table} CASCADE`))
})

const answersOf = (email: string, phone: string) => ({ 'safe-email': email, 'safe-phone': phone })

/** Somebody with a draft, a case that was worked on, a form that was sent, letters that wait, and a subscription. */
async function somebody(email: string, phone: string, label: string) {
  const form = formOf('carers-assessment')
  if (!form) throw new Error('There is no such form')
  const token = await beginDraft(form, { name: label })
  const given = await giveCode(form, token)
  if (!given || given === 'known') throw new Error('There is no draft')
  await sendLink(form, given.token, {
    email,
    word: 'yellow bicycle',
    language: 'en',
    day: '24 December 2026',
  })
  await storeCase({ reference: `CASE-${label}`, received: '2026-11-02', answers: answersOf(email, phone) })
  await act(`CASE-${label}`, worker, 'note', typing({ note: `spoke with ${label}` }))
  const said = { answers: { email }, document: [{ question: 'Email', answer: email }] }
  await storeSubmission({ reference: `SENT-${label}`, form: 'get-involved', language: 'en' }, said)
  await askToSubscribe({ email, language: 'en', topics: ['carers'] })
  return { references: [`CASE-${label}`, given.reference], email, phone, code: given.code }
}

test('somebody who asks what we keep gets all of it, and nothing of anybody else', async () => {
  const amina = await somebody('amina@example.org', '07700 900123', 'AMINA')
  await somebody('joseph@example.org', '07700 900456', 'JOSEPH')

  const found = await everythingOf(amina)

  const counts = Object.fromEntries(Object.entries(found).map(([kind, items]) => [kind, items.length]))
  expect(counts).toEqual({ drafts: 1, sent: 1, cases: 1, contact: 0, subscriptions: 1, letters: 2 })
  const copy = JSON.stringify(found)
  expect(copy).toContain('spoke with AMINA')
  expect(copy).toContain('MARIGOLD')
  expect(copy).toMatch(/"name":"AMINA"/)
  expect(copy).not.toMatch(/JOSEPH|joseph/)
})

test('an address or a number alone finds the same, however it is written; what is in a draft needs its code', async () => {
  const amina = await somebody('amina@example.org', '07700 900123', 'AMINA')

  const byAddress = await everythingOf({
    ...amina,
    references: [],
    code: '',
    email: ' AMINA@example.org ',
    phone: '',
  })
  expect([byAddress.cases, byAddress.sent, byAddress.drafts].map(({ length }) => length)).toEqual([1, 1, 1])
  expect(JSON.stringify(byAddress.drafts)).not.toContain('AMINA')
  const byNumber = await everythingOf({ references: [], code: '', email: '', phone: '+44 7700 900 123' })
  expect(byNumber.cases).toHaveLength(1)
  expect((await everythingOf({ references: [], code: '', email: '', phone: '123' })).cases).toEqual([])
})

test('erasing leaves what the law keeps and says so, and nothing else that a search finds', async () => {
  const amina = await somebody('amina@example.org', '07700 900123', 'AMINA')
  const joseph = await somebody('joseph@example.org', '07700 900456', 'JOSEPH')

  expect(await eraseAll(amina)).toEqual({
    erased: { drafts: 1, sent: 1, contact: 0, subscriptions: 1, letters: 2, copies: 0 },
    kept: ['CASE-AMINA'],
  })

  const { cases: left, ...others } = await everythingOf(amina)
  expect(Object.values(others).flat()).toEqual([])
  expect(left.map(({ reference }) => reference)).toEqual(['CASE-AMINA'])
  const rows = await Promise.all(tables.map((table) => ask((db) => db.$count(table))))
  expect(rows, 'of the two people, in every table but the cases, one is left').toEqual([2, 1, 2, 1, 1, 1])
  expect((await everythingOf(joseph)).drafts).toHaveLength(1)
})

test('a correction stands beside what was said, and a restricted case is only read', async () => {
  await storeCase({ reference: 'CASE', received: '2026-11-02' })
  expect(await act('CASE', worker, 'correct', typing({ correction: 'It is her aunt' }))).toBe('done')
  expect(await act('CASE', worker, 'restrict', typing({ restricted: 'on' }))).toBe('done')

  expect(await act('CASE', worker, 'note', typing({ note: 'called' }))).toBe('gone')
  const work = await openWork('CASE', worker, days)
  expect(work?.document).toEqual([{ question: 'Tell us about it', answer: 'MARIGOLD' }])
  expect(work?.history.map(({ kind, text }) => [kind, text])).toEqual([
    ['restricted', 'on'],
    ['corrected', 'It is her aunt'],
  ])

  await act('CASE', worker, 'restrict', typing({ restricted: 'off' }))
  expect(await act('CASE', worker, 'note', typing({ note: 'called' }))).toBe('done')
})
