import { randomBytes, randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  countCases,
  forgetFinished,
  listCases,
  openCaseOf,
  ownCase,
  setStatus,
} from '#assessments/cases/cases.ts'
import { receiptOf } from '#assessments/cases/open.ts'
import { ask } from '#db/connect.ts'
import { cases } from '#db/schema/assessments.ts'
import { outbox } from '#db/schema/mail.ts'
import { drafts, sendings } from '#db/schema/submissions.ts'
import type { Answers } from '#engine/form.ts'
import { carersAssessment as form } from '#forms/carers-assessment/index.ts'
import { referACarer } from '#forms/refer-a-carer/index.ts'
import { openLetter } from '#mail/letter.ts'
import { openValue } from '#sealing/record.ts'
import { keyRing } from '#sealing/keys.ts'
import { rewrapped } from '#sealing/record.ts'
import { beginDraft } from '#submissions/draft.ts'
import { secretOf } from '#submissions/saved/code.ts'
import { giveCode, type Given } from '#submissions/saved/give-code.ts'
import { sendAnswers } from '#submissions/check.ts'
import { hashOfToken, sendingKey } from '#submissions/token.ts'
import { saveHalf, saveStep } from '#submissions/step.ts'
import { caring, everythingSaid, sendCaring } from '#test/support/caring.ts'
import { everythingStored } from '#test/support/dump.ts'
import { run } from '#test/support/command.ts'
import { isInLog } from '#test/support/wal.ts'
import { wholeAnswers } from '#test/support/resident.ts'

const calm: Answers = {
  ...everythingSaid('All is well.'),
  plan: 'plan',
  'left-alone': 'yes',
  'own-care': 'no',
}

beforeEach(async () => {
  await ask((db) => db.execute(sql`TRUNCATE ${cases}, ${drafts}, ${sendings}, ${outbox} CASCADE`))
})

async function sent(answers: Answers, language = 'en'): Promise<string> {
  const token = await beginDraft(form, answers)
  expect(await sendCaring(token, language)).toEqual({ go: 'sent' })
  return token
}

const rows = () => ask((db) => db.select().from(cases))
const inQueue = async () => (await listCases(['received'])).lines

test('what somebody sends is one case with its answers, its flags and its letter, however often the button is pressed', async () => {
  const answers = { ...calm, able: 'no', 'safe-ways': ['email'], 'safe-email': 'amina@example.org' }
  const token = await beginDraft(form, answers)

  const presses = await Promise.all([
    sendCaring(token, 'ur'),
    sendCaring(token, 'ur'),
    sendCaring(token, 'ur'),
  ])

  expect(presses).toContainEqual({ go: 'sent' })
  expect(await ask((db) => db.select().from(drafts))).toEqual([])
  const [line, ...others] = await inQueue()
  expect(others).toEqual([])
  expect(line).toMatchObject({ language: 'ur', channel: 'online', status: 'received', priority: 1 })
  expect(line?.flags).toContain('cannot-go-on')
  const opened = await openCaseOf(line?.reference ?? '')
  expect(opened?.answers).toMatchObject({ able: 'no' })
  const letters = await ask((db) => db.select().from(outbox))
  expect(letters).toHaveLength(1)
  const letter = openLetter({ id: letters[0]?.id ?? '', sealed: letters[0]?.sealed ?? new Uint8Array() })
  expect(letter).toMatchObject({ to: 'amina@example.org', language: 'ur' })
  expect(letter.text).toContain(line?.reference)
})

test('nobody gets a letter in a way they did not say is safe', async () => {
  await sent({ ...calm, 'safe-ways': ['call'], 'safe-email': 'amina@example.org' })
  await sent({ ...calm, 'safe-ways': ['no-contact'], 'safe-email': 'amina@example.org' })
  expect(await ask((db) => db.select().from(outbox))).toEqual([])
})

test('the queue has what cannot wait first, then who has waited longest; a referral stands in it, too', async () => {
  await sent(calm)
  await sent({ ...calm, safe: 'me' })
  await sent({ ...calm, plan: 'nobody' })
  const referral = await beginDraft(referACarer, { ...wholeAnswers(referACarer), 'go-on': 'no' })
  const visit = { ...caring(referral), versions: () => referACarer }
  await sendAnswers(visit, { key: sendingKey(referral), trap: '', asked: true, withoutSlip: false })

  const lines = await inQueue()

  expect(lines.map(({ priority }) => priority)).toEqual([1, 1, 2, 3])
  expect(lines.filter(({ channel }) => channel === 'referral')).toMatchObject([
    { form: 'refer-a-carer', flags: expect.arrayContaining(['cannot-go-on']) as string[] },
  ])
})

test('somebody reads their own case with the code they had, or with the one they get, and sees how far it is', async () => {
  const given = (await giveCode(form, await beginDraft(form, calm))) as Given
  await sendCaring(given.token)
  const other = await sent({ ...calm, name: 'Sam' })
  const receipt = receiptOf({ token: other, key: sendingKey(other) })

  const mine = await ownCase(await secretOf(given.reference, given.code))
  const theirs = await ownCase(await secretOf(receipt.reference, receipt.code))

  expect(mine).toMatchObject({ reference: given.reference, status: 'received' })
  expect(theirs).toMatchObject({ reference: receipt.reference, answers: { name: 'Sam' } })
  expect(await ownCase(await secretOf(given.reference, receipt.code))).toBeUndefined()
  expect(await setStatus(given.reference, 'with-worker')).toBe(true)
  expect(await setStatus('00000-00000', 'contacted')).toBe(false)
  expect(await ownCase(given.token)).toMatchObject({ status: 'with-worker' })
  expect((await countCases()).find(({ status }) => status === 'with-worker')?.count).toBe(1)
})

test('a case is forgotten 90 days after it is finished, and not before', async () => {
  await sent(calm)
  await ask((db) =>
    db.update(cases).set({ status: 'finished', outcome: 'information', since: sql`current_date - 90` }),
  )
  await forgetFinished()
  expect(await rows()).toHaveLength(1)
  await ask((db) => db.update(cases).set({ since: sql`current_date - 91` }))
  await forgetFinished()
  expect(await rows()).toEqual([])
})

test('nothing a person wrote stands in the database or its log, neither of a draft, half a page, nor a sending', async () => {
  const marker = `Marigold${randomBytes(6).toString('hex')}`
  const token = await beginDraft(form, { ...everythingSaid(marker), name: marker, 'safe-person': marker })
  await saveStep(caring(token), 'name', new Map([['name', [`${marker} of the draft`]]]), 'on')
  await saveHalf(caring(token), 'matters', new Map([['matters', [`${marker} half a page`]]]))
  expect(await everythingStored()).not.toContain(marker)
  await sendCaring(token)
  const [line] = await inQueue()

  expect(JSON.stringify(await openCaseOf(line?.reference ?? ''))).toContain(marker)
  expect(await everythingStored()).not.toContain(marker)
  expect(await isInLog(marker), 'in the write-ahead log').toBe(false)
  expect(await isInLog(line?.reference ?? ''), 'the test sees what is there').toBe(true)
})

test('after a change of keys by command old and new cases open; without the keys none does', async () => {
  const [k1, k2] = [Buffer.alloc(32, 7), randomBytes(32)].map((key) => key.toString('base64'))
  await sent({ ...calm, name: 'Before' })
  const env = { DATABASE_URL: process.env.DATABASE_URL ?? '', SEALING_KEYS: JSON.stringify({ k1, k2 }) }

  const { passed, output } = await run(process.execPath, ['src/jobs/rewrap.ts'], env)

  expect(output).toContain('cases: 1 put under the newest key')
  expect(passed).toBe(true)
  const [row] = await rows()
  const place = { table: 'cases', id: row?.id ?? '', field: 'sealed', schema: 1 }
  const sealed = row?.sealed ?? new Uint8Array()
  expect(openValue(keyRing(JSON.stringify({ k2 })), place, sealed)).toMatchObject({
    answers: { name: 'Before' },
  })
  expect(() => openValue(keyRing(JSON.stringify({ k1 })), place, sealed)).toThrow('k2')
  const stranger = keyRing(JSON.stringify({ k2: randomBytes(32).toString('base64') }))
  expect(() => openValue(stranger, place, sealed)).toThrow()
  const again = await run(process.execPath, ['src/jobs/rewrap.ts'], env)
  expect(again.output, 'a second time there is nothing to do').toContain('cases: 0 put')
  expect(rewrapped(keyRing(JSON.stringify({ k1, k2 })), place.id, sealed)).toBeUndefined()
})

test('a record that is moved to another id does not open, and nor does another person’s copy', async () => {
  await sent(calm)
  const other = await sent({ ...calm, name: 'Sam' })
  const [first, second] = await rows()
  await ask((db) =>
    db
      .update(cases)
      .set({ id: randomUUID() })
      .where(eq(cases.reference, first?.reference ?? '')),
  )
  await expect(openCaseOf(first?.reference ?? '')).rejects.toThrow()

  const { reference, code } = receiptOf({ token: other, key: sendingKey(other) })
  const [mine, theirs] = first?.reference === reference ? [first, second] : [second, first]
  await ask((db) =>
    db
      .update(cases)
      .set({ copy: theirs?.copy ?? null })
      .where(eq(cases.reference, mine?.reference ?? '')),
  )
  await expect(secretOf(reference, code).then(ownCase)).rejects.toThrow()
})

test('the database knows drafts by hashes, and neither a code nor a reference of a draft', async () => {
  const given = (await giveCode(form, await beginDraft(form, calm))) as Given
  const stored = await everythingStored()
  expect(stored).toContain(hashOfToken(given.token))
  for (const secret of [given.token, given.code, given.reference]) expect(stored).not.toContain(secret)
})

vi.setConfig({ testTimeout: 120_000 })
