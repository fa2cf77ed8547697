import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { outbox } from '#db/schema/mail.ts'
import { drafts, returnLinks, returnTries } from '#db/schema/submissions.ts'
import { carersAssessment as form } from '#forms/carers-assessment/index.ts'
import { openLetter } from '#mail/letter.ts'
import { addToDraft, beginDraft, forgetUnsaved, openDraft } from '#submissions/draft.ts'
import { forgetDrafts } from '#submissions/retention.ts'
import { readCode } from '#submissions/saved/code.ts'
import { comeBack } from '#submissions/saved/come-back.ts'
import { giveCode, type Given } from '#submissions/saved/give-code.ts'
import { comeBackByLink, sendLink, warnOfForgetting } from '#submissions/saved/link.ts'
import { FREE_TRIES } from '#submissions/saved/tries.ts'
import { askStep, saveHalf, saveStep } from '#submissions/step.ts'
import { caring } from '#test/support/caring.ts'

const start = { danger: 'no', adult: 'yes', 'looks-after': 'adult', lives: 'coventry', answering: 'self' }
const notSent = () => Promise.resolve(false)
const back = (reference: string, code: string) => comeBack(form, { reference, code }, notSent)
const posted = (fields: Record<string, string>) =>
  new Map(Object.entries(fields).map(([name, value]) => [name, [value]]))
const wrongCode = '0000-0000-0000-0000'

beforeEach(async () => {
  await ask((db) => db.execute(sql`TRUNCATE ${drafts}, ${returnTries}, ${returnLinks}, ${outbox}`))
})

async function saved(): Promise<Given> {
  const token = await beginDraft(form, start)
  const given = await giveCode(form, token)
  if (typeof given !== 'object') throw new Error('There was no draft')
  return given
}

const lettersWritten = async () => (await ask((db) => db.select().from(outbox))).map(letterIn)
const letterIn = ({ id, sealed }: { id: string; sealed: Uint8Array | null }) =>
  openLetter({ id, sealed: sealed ?? new Uint8Array() })
const linkIn = (text: string) => /\/return\/([\w-]+)\//.exec(text)?.[1] ?? ''

test('a carer who stops half way on a phone finds half a page and all she said on a laptop', async () => {
  const phone = await beginDraft(form, start)
  await saveStep(caring(phone), 'go-on', posted({ able: 'with-help' }), 'on')
  await saveHalf(caring(phone), 'left-alone', posted({ 'left-alone': 'no' }))
  await saveHalf(caring(phone), 'name', posted({ name: 'Ami' }))
  await addToDraft(form.id, phone, { 'talk-freely': 'yes' })
  await saveHalf(caring(phone), 'name', posted({ name: 'Amina, ha' }))
  const given = (await giveCode(form, phone)) as Given

  const laptop = await back(given.reference, given.code)

  expect(laptop).toEqual({ token: given.token, where: 'name' })
  const page = await askStep(caring(given.token), 'name')
  expect(page && 'fields' in page && page.fields.get('name')).toEqual(['Amina, ha'])
  expect(await openDraft(form.id, given.token)).toMatchObject({ answers: { ...start, able: 'with-help' } })
  expect(await openDraft(form.id, phone), 'the phone shows nothing without the code').toBeUndefined()
})

test('a code is 80 bits in four groups, and is read as people copy it', async () => {
  const { reference, code } = await saved()
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  for (const typed of [code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('0', 'o')} `])
    expect(readCode(typed)).toBe(code)
  expect(readCode('٠١٢٣ ٤٥٦٧ ٨٩۰۱ ۲۳੪੫')).toBe('0123-4567-8901-2345')
  expect(await back(reference.toLowerCase().replace('-', ' '), code)).toHaveProperty('token')
  expect(await back('7KQ4M', code)).toEqual({ wrong: 'reference' })
  expect(await back(reference, 'ABCD')).toEqual({ wrong: 'code' })
})

test('whoever guesses a code is slowed and locked, however many guess at once; waiting lets the right one in', async () => {
  const { reference, code, token } = await saved()

  const guesses = await Promise.all(Array.from({ length: 40 }, () => back(reference, wrongCode)))

  const looked = guesses.filter((guess) => 'wrong' in guess)
  expect(looked.length, 'guesses that were looked at').toBeLessThanOrEqual(FREE_TRIES)
  expect(guesses.filter((guess) => 'locked' in guess).length).toBe(40 - looked.length)
  expect(await back(reference, code), 'even the right one waits').toHaveProperty('locked')

  await ask((db) => db.update(returnTries).set({ last: sql`last - interval '2 minutes'` }))
  expect(await back(reference, code)).toMatchObject({ token })
  expect(await ask((db) => db.select().from(returnTries)), 'the right one clears the count').toEqual([])
})

test('a reference that nobody has is answered and locked like any other', async () => {
  const tries = []
  for (let count = 0; count <= FREE_TRIES; count++) tries.push(await back('00000-00000', wrongCode))
  expect(tries[0]).toEqual({ wrong: 'unknown' })
  expect(tries.at(-1)).toHaveProperty('locked')
})

test('waits grow to an hour and no further', async () => {
  const { reference } = await saved()
  const waits: number[] = []
  for (let count = 0; count < 14; count++) {
    const outcome = await back(reference, wrongCode)
    if ('locked' in outcome) throw new Error('too early')
    const then = await back(reference, wrongCode)
    if ('locked' in then) waits.push(Math.round((then.locked.valueOf() - Date.now()) / 60_000))
    await ask((db) => db.update(returnTries).set({ last: sql`last - interval '61 minutes'` }))
  }
  expect(Math.max(...waits)).toBe(60)
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
})

test('a link by email opens only with the secret word, as often as it is needed, and never by being opened', async () => {
  const { token } = await saved()
  const wish = { email: 'amina@example.org', word: 'Canal Lantern', language: 'en', day: '1 May' }
  expect(await sendLink(form, token, { ...wish, email: 'amina', word: 'short' })).toEqual(['email', 'word'])
  expect(await sendLink(form, token, wish)).toEqual([])

  const [letter] = await lettersWritten()
  expect(letter?.to).toBe('amina@example.org')
  expect(`${letter?.subject}${letter?.text.replace(/http\S+/, '')}`).not.toMatch(/car(er|ing)|look after/i)
  const link = linkIn(letter?.text ?? '')
  expect(await comeBackByLink(form, link, 'canal  LANTERN')).toMatchObject({ token })
  expect(await comeBackByLink(form, link, 'canal lantern'), 'not spent').toMatchObject({ token })
  expect(await comeBackByLink(form, link, 'another word')).toEqual({ wrong: 'unknown' })
  for (let count = 0; count < FREE_TRIES; count++) await comeBackByLink(form, link, 'guess')
  expect(await comeBackByLink(form, link, 'canal lantern')).toHaveProperty('locked')
  expect(await comeBackByLink(form, 'x'.repeat(32), 'canal lantern')).toBe('expired')
})

test('what is saved is kept for 30 days after it was last used, then gone with its link; a letter says so before, once', async () => {
  const { reference, code, token } = await saved()
  await sendLink(form, token, { email: 'amina@example.org', word: 'canal lantern', language: 'ur', day: '' })
  const days = (count: number) =>
    ask((db) => db.update(drafts).set({ forgetAfter: sql`current_date + ${count}::int` }))
  const daysLeft = async () =>
    (await ask((db) => db.select({ left: sql<number>`forget_after - current_date` }).from(drafts)))[0]?.left

  expect(await daysLeft()).toBe(30)
  await warnOfForgetting()
  expect(await lettersWritten()).toHaveLength(1)

  await days(7)
  await warnOfForgetting()
  await warnOfForgetting()
  expect(await lettersWritten(), 'one warning').toHaveLength(2)

  await back(reference, code)
  expect(await daysLeft(), 'used again').toBe(30)

  await days(-1)
  await forgetDrafts()
  expect(await back(reference, code)).toEqual({ wrong: 'unknown' })
  expect(await ask((db) => db.select().from(returnLinks))).toEqual([])
})

test('leaving in a hurry forgets a draft without a code, and keeps one that nobody finds without it', async () => {
  const token = await beginDraft(form, start)
  const given = await saved()
  await forgetUnsaved(form.id, token)
  await forgetUnsaved(form.id, given.token)
  expect(await openDraft(form.id, token)).toBeUndefined()
  expect(await back(given.reference, given.code)).toHaveProperty('token')
})
