import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { drafts, responses, sendings } from '#db/schema/submissions.ts'
import type { Answers } from '#engine/form.ts'
import { experience } from '#forms/experience/index.ts'
import { checkAnswers, sendAnswers } from '#submissions/check.ts'
import { addToDraft, beginDraft, openDraft } from '#submissions/draft.ts'
import { forgetDrafts } from '#submissions/retention.ts'
import { ringInUse } from '#sealing/keys.ts'
import { openValue } from '#sealing/record.ts'
import { askStep, saveStep } from '#submissions/step.ts'
import { sendingKey } from '#submissions/token.ts'

const comment = 'Amina came every morning, thank you'
const questions = experience.steps.flatMap((step) => Object.keys(step.questions))
const everything: Answers = {
  ...Object.fromEntries(questions.map((name) => [name, null])),
  who: 'self',
  safe: 'as-safe',
  comment,
}
const versions = () => experience
const kept = () => ask((db) => db.select().from(responses))
const send = (token: string) => sendAnswers(versions, token, sendingKey(token), 'ur')

beforeEach(async () => {
  await ask((db) => db.execute(sql`TRUNCATE ${drafts}, ${responses}, ${sendings}`))
})

test('what someone sends is kept once, with nothing but the answers, week, version and language', async () => {
  const token = await beginDraft(experience, everything)

  expect(await send(token)).toEqual({ go: 'sent' })

  const [response, ...others] = await kept()
  expect(others).toEqual([])
  expect(response).toMatchObject({ form: 'experience', version: 1, language: 'ur', handout: null })
  expect(response?.answers).toEqual({ who: 'self', safe: 'as-safe' })
  expect(new Date(response?.week ?? '').getUTCDay()).toBe(1)
  expect(await ask((db) => db.select().from(drafts))).toEqual([])
})

test('pressing the button twice at once, and again later, keeps one response and thanks every time', async () => {
  const token = await beginDraft(experience, everything)

  const outcomes = await Promise.all([send(token), send(token), send(token)])

  expect(outcomes).toEqual([{ go: 'sent' }, { go: 'sent' }, { go: 'sent' }])
  expect(await sendAnswers(versions, undefined, sendingKey(token), 'ur')).toEqual({ go: 'sent' })
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
  expect(await checkAnswers(versions, token)).toEqual({ go: 'service' })
  expect(await kept()).toEqual([])
})

test('someone whose draft is gone is told so, and what they typed is not lost', async () => {
  const posted = new Map([['comment', ['a long story']]])

  expect(await saveStep(versions, 'comment', 'gone', posted, 'on')).toEqual({ lost: posted })
  expect(await sendAnswers(versions, 'gone', 'no such key', 'en')).toEqual({ lost: true })
  expect(await kept()).toEqual([])
})

test('someone who opens a later step without a draft starts at the beginning', async () => {
  expect(await askStep(versions, 'comment', undefined)).toEqual({ go: '' })
  expect(await askStep(versions, 'no-such-step', undefined)).toBeUndefined()
})

test('drafts are forgotten after their day, and only then', async () => {
  const token = await beginDraft(experience, everything)
  expect(await forgetDrafts()).toBe(0)

  await ask((db) => db.update(drafts).set({ forgetAfter: sql`current_date - 1` }))

  expect(await openDraft('experience', token)).toBeUndefined()
  expect(await forgetDrafts()).toBe(1)
})
