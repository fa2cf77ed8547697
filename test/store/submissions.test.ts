import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { apartPending, drafts, responses, sendings, submissions } from '#db/schema/submissions.ts'
import type { Answers, Form } from '#engine/form.ts'
import { experience } from '#forms/experience/index.ts'
import { checkAnswers, sendAnswers, type Press } from '#submissions/check.ts'
import { countUnread, markRead, unreadComments } from '#submissions/comments/comments.ts'
import { addToDraft, beginDraft, openDraft } from '#submissions/draft.ts'
import { forgetDrafts, forgetSubmissions, forgetWritten } from '#submissions/retention.ts'
import { referenceOf } from '#submissions/reference.ts'
import { ringInUse } from '#sealing/keys.ts'
import { openValue } from '#sealing/record.ts'
import { askStep, saveStep } from '#submissions/step.ts'
import { sendingKey } from '#submissions/token.ts'
import type { Visit } from '#submissions/visit.ts'

const comment = 'Amina came every morning, thank you'
const questions = experience.steps.flatMap((step) => Object.keys(step.questions))
const everything: Answers = {
  ...Object.fromEntries(questions.map((name) => [name, null])),
  who: 'self',
  safe: 'as-safe',
  comment,
}
const visitOf = (token: string | undefined): Visit => ({
  versions: () => experience,
  token,
  language: 'ur',
  document: () => [],
})
const press = (token: string, withoutSlip = false): Press => ({
  key: sendingKey(token),
  trap: '',
  asked: true,
  withoutSlip,
})
const kept = () => ask((db) => db.select().from(responses))
const send = (token: string) => sendAnswers(visitOf(token), press(token))

beforeEach(async () => {
  await ask((db) =>
    db.execute(sql`TRUNCATE ${drafts}, ${responses}, ${sendings}, ${apartPending}, ${submissions}`),
  )
})

test('what someone sends is kept once, with nothing but the answers, week, version and language', async () => {
  const token = await beginDraft(experience, everything)

  expect(await send(token)).toEqual({ go: 'sent' })

  const [response, ...others] = await kept()
  expect(others).toEqual([])
  expect(response).toMatchObject({
    form: 'experience',
    version: experience.version,
    language: 'ur',
    handout: null,
  })
  expect(response?.answers).toEqual({ who: 'self', safe: 'as-safe' })
  expect(new Date(response?.week ?? '').getUTCDay()).toBe(1)
  expect(await ask((db) => db.select().from(drafts))).toEqual([])
})

test('pressing the button twice at once, and again later, keeps one response and thanks every time', async () => {
  const token = await beginDraft(experience, everything)

  const outcomes = await Promise.all([send(token), send(token), send(token)])

  expect(outcomes).toEqual([{ go: 'sent' }, { go: 'sent' }, { go: 'sent' }])
  expect(await sendAnswers(visitOf(undefined), press(token))).toEqual({ go: 'sent' })
  expect(await kept()).toHaveLength(1)
})

test('a comment is sealed: the table does not hold its words, the key opens them', async () => {
  await send(await beginDraft(experience, everything))

  const [response] = await kept()
  const sealed = response?.sealed ?? new Uint8Array()
  expect(JSON.stringify(response)).not.toContain('Amina')
  expect(Buffer.from(sealed).includes('Amina')).toBe(false)
  const place = { table: 'responses', id: response?.id ?? '', field: 'sealed', schema: 1 }
  expect(openValue(ringInUse(), place, sealed)).toEqual({ comment })
})

test('a draft cannot be opened from the database, nor with another person’s token', async () => {
  const token = await beginDraft(experience, everything)
  const other = await beginDraft(experience, { who: 'helped' })

  const rows = await ask((db) => db.select().from(drafts))
  expect(rows.some((row) => Buffer.from(row.sealed).includes('Amina'))).toBe(false)
  expect(rows.some((row) => row.tokenHash === token)).toBe(false)
  expect((await openDraft('experience', other))?.answers).toEqual({ who: 'helped' })
  expect(await openDraft('experience', 'someone-else')).toBeUndefined()
  expect(await openDraft('another-form', token)).toBeUndefined()
})

test('two windows that save at the same time lose nothing', async () => {
  const token = await beginDraft(experience, { who: 'self' })

  await Promise.all([
    addToDraft('experience', token, { safe: 'less' }),
    addToDraft('experience', token, { life: 'good' }),
    addToDraft('experience', token, { control: 'some' }),
  ])

  const draft = await openDraft('experience', token)
  expect(draft?.answers).toEqual({ who: 'self', safe: 'less', life: 'good', control: 'some' })
})

test('a survey that is not finished is not sent: the person is taken to what is missing', async () => {
  const token = await beginDraft(experience, { who: 'self' })

  expect(await send(token)).toEqual({ go: 'service' })
  expect(await checkAnswers(visitOf(token))).toEqual({ go: 'service' })
  expect(await kept()).toEqual([])
})

test('someone whose draft is gone is told so, and what they typed is not lost', async () => {
  const posted = new Map([['comment', ['a long story']]])

  expect(await saveStep(visitOf('gone'), 'comment', posted, 'on')).toEqual({ lost: posted })
  expect(await sendAnswers(visitOf('gone'), press('gone'))).toEqual({ lost: true })
  expect(await kept()).toEqual([])
})

test('someone who opens a later step without a draft starts at the beginning', async () => {
  expect(await askStep(visitOf(undefined), 'comment')).toEqual({ go: '' })
  expect(await askStep(visitOf(undefined), 'no-such-step')).toBeUndefined()
})

test('drafts are forgotten after their day, and only then', async () => {
  const token = await beginDraft(experience, everything)
  expect(await forgetDrafts()).toBe(0)

  await ask((db) => db.update(drafts).set({ forgetAfter: sql`current_date - 1` }))

  expect(await openDraft('experience', token)).toBeUndefined()
  expect(await forgetDrafts()).toBe(1)
})

test('one slip is one answer: a second one is not stored, and can be sent without the code', async () => {
  const slipHash = 'the hash of the code on a slip'
  const first = await beginDraft(experience, everything, { handout: 'library', slipHash })
  const second = await beginDraft(experience, everything, { handout: 'library', slipHash })

  expect(await send(first)).toEqual({ go: 'sent' })
  expect(await send(second)).toEqual({ slipUsed: true })
  expect(await kept()).toMatchObject([{ handout: 'library', slipHash, mode: 'web' }])

  expect(await sendAnswers(visitOf(second), press(second, true))).toEqual({ go: 'sent' })
  expect(await kept()).toHaveLength(2)
})

test('somebody who left the box for a comment empty leaves nothing to be read', async () => {
  await send(await beginDraft(experience, { ...everything, comment: null, publish: null }))
  expect(await countUnread(['experience'])).toEqual({ unread: 0, urgent: 0 })
})

test('a comment that tells of being hurt is put first for a person to read, in any language', async () => {
  const sent = async (words: string) => send(await beginDraft(experience, { ...everything, comment: words }))
  await sent('My son hits me when nobody is there')
  await sent('وہ مجھے دھمکی دیتا ہے')
  await sent('The visits were on time')

  expect((await kept()).map(({ urgent }) => urgent)).toEqual([true, true, false])
  const [first, second, third] = await unreadComments(['experience'])
  expect([first?.urgent, second?.urgent, third?.written]).toEqual([
    true,
    true,
    { comment: 'The visits were on time' },
  ])

  await markRead(first?.id ?? '', ['experience'])
  expect(await countUnread(['experience'])).toEqual({ unread: 2, urgent: 1 })
})

const callMe: Form = {
  id: 'call-me',
  version: 1,
  anonymous: false,
  start: [],
  steps: [
    { id: 'topic', questions: { topic: { kind: 'one-of', options: ['breaks', 'money'], counted: true } } },
    { id: 'name', questions: { name: { kind: 'text', max: 50 } } },
  ],
}

test('what is sent with a name is sealed whole, and gets one reference however often it is sent', async () => {
  const token = await beginDraft(callMe, { topic: 'breaks', name: 'Amina Begum' })
  const visit: Visit = {
    versions: () => callMe,
    token,
    language: 'en',
    document: () => [{ question: 'Your name', answer: 'Amina Begum' }],
  }
  const outcomes = await Promise.all([1, 2, 3].map(() => sendAnswers(visit, press(token))))

  expect(outcomes).toEqual([{ go: 'sent' }, { go: 'sent' }, { go: 'sent' }])
  const rows = await ask((db) => db.select().from(submissions))
  expect(rows).toMatchObject([
    { form: 'call-me', counted: { topic: 'breaks' }, reference: referenceOf(sendingKey(token)) },
  ])
  expect(rows.some((row) => Buffer.from(row.sealed).includes('Amina'))).toBe(false)
  const place = { table: 'submissions', id: rows[0]?.id ?? '', field: 'sealed', schema: 1 }
  expect(openValue(ringInUse(), place, rows[0]?.sealed ?? new Uint8Array())).toEqual({
    answers: { topic: 'breaks', name: 'Amina Begum' },
    document: [{ question: 'Your name', answer: 'Amina Begum' }],
  })
})

const survey: Form = {
  ...callMe,
  id: 'survey',
  anonymous: true,
  after: [
    { id: 'contact', questions: { email: { kind: 'email', max: 100, optional: true, keptApart: true } } },
  ],
}

test('contact details leave an anonymous survey another way than the answers, and everybody leaves the same trace', async () => {
  const answers = { topic: 'money', name: null }
  for (const email of ['amina@example.org', null]) {
    const token = await beginDraft(survey, { ...answers, email })
    const visit = { ...visitOf(token), versions: () => survey }
    expect(await sendAnswers(visit, press(token))).toEqual({ go: 'sent' })
  }
  const pending = await ask((db) => db.select().from(apartPending))

  expect((await kept()).map((row) => [row.answers, row.sealed])).toEqual([
    [{ topic: 'money' }, null],
    [{ topic: 'money' }, null],
  ])
  expect(new Set(pending.map(({ sealed }) => sealed.length)).size).toBe(1)
  expect(pending).toHaveLength(2)
})

test('what looks sent by a program is asked for one more press, and kept then', async () => {
  const token = await beginDraft(experience, { ...everything, comment: 'See https://pills.example' })

  const quick = await sendAnswers(visitOf(token), { ...press(token), asked: false })
  expect(quick).toMatchObject({ again: true })
  expect(await kept()).toEqual([])

  expect(await sendAnswers(visitOf(token), press(token))).toEqual({ go: 'sent' })
  expect(await kept()).toHaveLength(1)
})

test('what people wrote is forgotten after two years, and what they chose stays', async () => {
  await send(await beginDraft(experience, everything))
  await forgetWritten()
  expect((await kept())[0]?.sealed).not.toBeNull()

  await ask((db) => db.update(responses).set({ week: sql`current_date - 740` }))
  await forgetWritten()
  expect(await kept()).toMatchObject([{ sealed: null, answers: { who: 'self', safe: 'as-safe' } }])
})

test('what was sent with a name is forgotten when its days are over, and a list stays', async () => {
  const rules = [{ form: 'call-me', days: 90 }, { form: 'list' }]
  const row = { version: 1, language: 'en', counted: {}, sealed: new Uint8Array([1]) }
  const sent = (reference: string, form: string, received: string, done: string | null) => ({
    ...row,
    id: crypto.randomUUID(),
    reference,
    form,
    received: new Date(received),
    done,
  })
  await ask((db) =>
    db
      .insert(submissions)
      .values([
        sent('A', 'call-me', new Date().toISOString(), null),
        sent('B', 'call-me', '2026-07-01', '2026-07-02'),
        sent('C', 'call-me', '2020-01-01', null),
        sent('D', 'list', '2020-01-01', null),
      ]),
  )
  await forgetSubmissions(rules)

  const left = await ask((db) => db.select({ reference: submissions.reference }).from(submissions))
  expect(left.map(({ reference }) => reference).sort()).toEqual(['A', 'D'])
})
