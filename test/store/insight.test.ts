import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { counts } from '#db/schema/insight.ts'
import { responses } from '#db/schema/submissions.ts'
import type { Answers } from '#engine/form.ts'
import { breakdowns } from '#forms/breakdowns.ts'
import { experience } from '#forms/experience/index.ts'
import { safeguardingExperience } from '#forms/safeguarding-experience/index.ts'
import { closedBefore, countAnswers, firstOfApril, resultsOf } from '#insight/results.ts'
import { countsOfForm } from '#insight/store.ts'
import type { Count } from '#insight/suppression/counts.ts'
import { seeded } from '#test/support/seeded.ts'

const now = new Date('2026-11-24T10:00:00Z')
const results = () => resultsOf(experience, { reader: 'staff', now })

beforeEach(async () => {
  await ask((db) => db.execute(sql`TRUNCATE ${responses}, ${counts}`))
})

test('an answer is in the total at once, and in nothing else', async () => {
  await given(1, { who: 'self', safe: 'as-safe' })
  await countAnswers(now)

  const { total, thisYear, pace, periods } = await results()
  expect({ total, thisYear, periods }).toEqual({ total: 1, thisYear: 1, periods: [] })
  expect(pace).toEqual([{ quarter: '2026-10-01', answers: 1 }])
})

test('of what is not over nothing is shown but how many answered', async () => {
  await given(200, { safe: 'as-safe' })
  await countAnswers(now)
  const { periods, open } = await results()
  expect({ periods, open: open.answers }).toEqual({ periods: [], open: 200 })
})

test('once a quarter is over its last answers are counted, and its tables are made, for good', async () => {
  await given(40, { safe: 'as-safe', age: '75-84' }, { week: '2026-09-07' })
  await given(12, { safe: 'less', age: '85-over' }, { week: '2026-08-03' })
  await given(3, { safe: 'not-at-all', age: '18-24' }, { week: '2026-09-28' })
  await countAnswers(now)

  const { periods } = await resultsOf(experience, { reader: 'staff', by: ['age'], now })
  const safe = periods[0]?.questions.find(({ asked }) => asked.id === 'safe')
  expect(periods.map(({ from, until, answers }) => ({ from, until, answers }))).toEqual([
    { from: '2026-07-01', until: '2026-10-01', answers: 55 },
  ])
  expect(safe?.share).toEqual({ good: 40, of: 55 })
  expect(safe?.options.map(({ ids, answers }) => [ids.join(), answers])).toEqual([
    ['as-safe', 40],
    ['enough,less,not-at-all', 15],
  ])
  expect(safe?.by.age, 'the three youngest are told apart nowhere').toEqual([
    { ids: expect.arrayContaining(['18-24', '75-84', '85-over']) as unknown, good: 40, of: 55 },
  ])
})

test('a quarter with answers still waiting is not closed', async () => {
  await given(60, { safe: 'as-safe' }, { week: '2026-09-07' })
  expect((await results()).periods).toEqual([])
  await countAnswers(now)
  expect((await results()).periods).toHaveLength(1)
})

test('about safeguarding there are whole years and nobody is told apart', async () => {
  await given(
    60,
    { safer: 'much-safer', who: 'adult' },
    { form: 'safeguarding-experience', week: '2026-05-04' },
  )
  await countAnswers(now)
  const { periods } = await resultsOf(safeguardingExperience, { reader: 'staff', now })
  expect(periods).toEqual([])
})

test('what everybody sees has higher floors than what the team sees', async () => {
  await given(40, { safe: 'as-safe' }, { week: '2026-09-07' })
  await given(12, { safe: 'less' }, { week: '2026-08-03' })
  await given(6, { safe: 'enough' }, { week: '2026-08-03' })
  await countAnswers(now)
  const seen = await resultsOf(experience, { reader: 'public', now })
  const safe = seen.periods[0]?.questions.find(({ asked }) => asked.id === 'safe')
  expect(safe?.options.map(({ answers }) => answers)).toEqual([40, 18])
})

test('before suppression the counts equal a recount of every answer, one by one', async () => {
  const random = seeded(11)
  const some = <T>(list: readonly T[]): T => list[Math.floor(random() ** 2 * list.length)] as T
  const rows = Array.from({ length: 400 }, () => ({
    id: randomUUID(),
    form: 'experience',
    version: 2,
    week: some(['2026-11-23', '2026-06-29', '2026-07-06', '2026-03-30']),
    language: some(['en', 'en-easy', 'ur']),
    mode: some(['web', 'paper']),
    handout: some([null, 'library']),
    answers: {
      safe: some(['as-safe', 'less', 'prefer-not', null]),
      age: some(['18-24', 'prefer-not', null]),
      who: some(['self', 'helped']),
    } satisfies Answers,
  }))
  for (let at = 0; at < rows.length; at += 80) {
    await ask((db) => db.insert(responses).values(rows.slice(at, at + 80)))
    await countAnswers(now)
  }

  const expected = new Map<string, number>()
  for (const { week, language, mode, handout, answers } of rows) {
    const alike = {
      language: language === 'en-easy' ? 'en' : language,
      format: language === 'en-easy' ? 'easy' : 'ordinary',
      mode,
      place: handout ?? '',
    }
    const own = Object.fromEntries(
      (breakdowns.experience ?? []).map((id) => [
        id,
        new Map<string, unknown>(Object.entries(answers)).get(id) ?? '',
      ]),
    )
    for (const [by, value] of [['', ''], ...Object.entries({ ...alike, ...own })])
      for (const [question, option] of [['', ''], ...Object.entries(answers)])
        if (typeof option === 'string')
          add(expected, [`${week.slice(0, 7)}-01`, by, value, question, option].join())
  }
  const stored = (await countsOfForm('experience', everyBy())).map(keyed)
  expect(new Map(stored)).toEqual(expected)
})

const everyBy = () => ['language', 'format', 'mode', 'place', ...(breakdowns.experience ?? [])]
const keyed = ({ month, by, value, question, option, answers }: Count) =>
  [[month, by, value, question, option].join(), answers] as const
const add = (counted: Map<string, number>, key: string) => counted.set(key, (counted.get(key) ?? 0) + 1)

test('last year’s answers count, but not towards this year, and another form’s not at all', async () => {
  await given(3, { who: 'self' }, { week: '2026-03-30' })
  await given(2, { who: 'self' }, { week: '2026-04-06' })
  await given(5, { who: 'self' }, { form: 'another' })

  expect(await results()).toMatchObject({ total: 5, thisYear: 2 })
})

test.each([
  ['2026-03-31T22:59:59Z', '2025-04-01'],
  ['2026-03-31T23:00:00Z', '2026-04-01'],
  ['2026-12-31T23:59:59Z', '2026-04-01'],
])('the financial year begins on the first of April in Coventry: %s', (moment, first) => {
  expect(firstOfApril(new Date(moment))).toBe(first)
})

test.each([
  ['2026-10-04T12:00:00Z', '2026-07-01'],
  ['2026-10-05T12:00:00Z', '2026-10-01'],
])('a quarter stays open until its last week is over: %s', (moment, first) => {
  expect(closedBefore(new Date(moment))).toBe(first)
})

async function given(people: number, answers: Answers, about: Partial<typeof responses.$inferInsert> = {}) {
  const row = { form: 'experience', version: 1, week: '2026-11-23', language: 'en', answers, ...about }
  const rows = Array.from({ length: people }, () => ({ ...row, id: randomUUID() }))
  await ask((db) => db.insert(responses).values(rows))
}
