import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { responses } from '#db/schema/submissions.ts'
import type { Answers } from '#engine/form.ts'
import { experience } from '#forms/experience/index.ts'
import { firstOfApril, resultsOf } from '#insight/results.ts'

const now = new Date('2026-11-24T10:00:00Z')
const results = () => resultsOf(experience, ['en', 'ur'], now)
const question = async (id: string) => (await results()).questions.find((asked) => asked.id === id)

beforeEach(async () => {
  await ask((db) => db.execute(sql`TRUNCATE ${responses}`))
})

test('before anybody answers there is nothing to show, for any question', async () => {
  const { total, thisYear, languages, questions } = await results()

  expect({ total, thisYear, languages }).toEqual({ total: 0, thisYear: 0, languages: undefined })
  expect(questions.map(({ id }) => id)).not.toContain('comment')
  expect(questions.every(({ base, options }) => base === 0 && options === undefined)).toBe(true)
})

test('an answer is counted at once, and only for the questions that were answered', async () => {
  await given(1, { who: 'self', safe: 'as-safe' })

  expect(await results()).toMatchObject({ total: 1, thisYear: 1 })
  expect(await question('safe')).toMatchObject({ base: 1, options: undefined })
  expect(await question('life')).toMatchObject({ base: 0 })
})

test('nine answers show no option; with the tenth they are shown', async () => {
  await given(9, { who: 'self', safe: 'as-safe' })
  expect(await question('safe')).toMatchObject({ base: 9, options: undefined, measure: undefined })

  await given(1, { who: 'self', safe: 'as-safe' })
  const safe = await question('safe')
  expect(safe?.options?.[0]).toEqual({ option: 'as-safe', count: 10, share: 1 })
  expect(safe?.measure?.share).toBe(1)
})

test('two people who feel unsafe cannot be found in the table', async () => {
  await given(20, { safe: 'as-safe' })
  await given(9, { safe: 'enough' })
  await given(2, { safe: 'not-at-all' })

  const counts = (await question('safe'))?.options?.map(({ count }) => count)
  expect(counts).toEqual([20, undefined, undefined, undefined])
})

test('a few people who answer in Urdu are not told apart', async () => {
  await given(12, { who: 'self' }, { language: 'en' })
  await given(3, { who: 'self' }, { language: 'ur' })
  expect((await results()).languages).toEqual([
    { code: 'en', count: undefined },
    { code: 'ur', count: undefined },
  ])

  await given(4, { who: 'self' }, { language: 'ur' })
  expect((await results()).languages).toEqual([
    { code: 'en', count: 12 },
    { code: 'ur', count: 7 },
  ])
})

test('answers in Easy Read and in other languages count together wherever they chose the same option', async () => {
  await given(6, { who: 'self', safe: 'as-safe' })
  await given(5, { who: 'self', safe: 'as-safe' }, { language: 'en-easy' })
  await given(7, { who: 'self', safe: 'enough' }, { language: 'ur' })

  const safe = await question('safe')
  expect(safe?.options?.slice(0, 2).map(({ count }) => count)).toEqual([11, 7])
  expect(safe?.easy).toBeUndefined()
})

test('the faces of Easy Read are a measure of their own: only the happiest counts, and nobody is counted twice', async () => {
  await given(20, { satisfaction: 'extremely-satisfied' })
  await given(8, { satisfaction: 'very-happy' }, { language: 'en-easy' })
  await given(8, { satisfaction: 'happy' }, { language: 'en-easy' })

  const satisfaction = await question('satisfaction')
  expect(satisfaction).toMatchObject({ base: 20, measure: { share: 1 } })
  expect(satisfaction?.options?.map(({ option }) => option)).not.toContain('very-happy')
  expect(satisfaction?.easy).toMatchObject({ base: 16, measure: { share: 0.5 } })
  expect(satisfaction?.easy?.options?.map(({ count }) => count)).toEqual([8, 8, 0, 0, 0])
})

test('nine faces are not shown, however many others have answered', async () => {
  await given(40, { satisfaction: 'very-satisfied' })
  await given(9, { satisfaction: 'very-happy' }, { language: 'en-easy' })

  const { easy } = (await question('satisfaction')) ?? {}
  expect(easy).toMatchObject({ options: undefined, measure: undefined })
})

test('Easy Read is counted as English, so that it does not tell how many spoke a language that is hidden', async () => {
  await given(12, { who: 'self' })
  await given(10, { who: 'self' }, { language: 'en-easy' })
  await given(8, { who: 'self' }, { language: 'ur' })

  expect(await results()).toMatchObject({
    languages: [
      { code: 'en', count: 22 },
      { code: 'ur', count: 8 },
    ],
    formats: { easy: 10, ordinary: 20 },
  })
})

test('last year’s answers count, but not towards this year', async () => {
  await given(3, { who: 'self' }, { week: '2026-03-30' })
  await given(2, { who: 'self' }, { week: '2026-04-06' })

  expect(await results()).toMatchObject({ total: 5, thisYear: 2 })
})

test('another form’s answers are not counted', async () => {
  await given(5, { who: 'self' }, { form: 'another' })

  expect((await results()).total).toBe(0)
})

test.each([
  ['2026-03-31T22:59:59Z', '2025-04-01'],
  ['2026-03-31T23:00:00Z', '2026-04-01'],
  ['2026-12-31T23:59:59Z', '2026-04-01'],
])('the financial year begins on the first of April in Coventry: %s', (moment, first) => {
  expect(firstOfApril(new Date(moment))).toBe(first)
})

async function given(people: number, answers: Answers, about: Partial<typeof responses.$inferInsert> = {}) {
  const row = { form: 'experience', version: 1, week: '2026-11-23', language: 'en', answers, ...about }
  const rows = Array.from({ length: people }, () => ({ ...row, id: randomUUID() }))
  await ask((db) => db.insert(responses).values(rows))
}
