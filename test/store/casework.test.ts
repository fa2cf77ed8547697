import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { act } from '#assessments/work/act/act.ts'
import { tellDuty } from '#assessments/work/duty.ts'
import { outcomes } from '#assessments/work/outcomes.ts'
import { openWork, queue } from '#assessments/work/work.ts'
import { countOutcomes, countWaits, quarterBefore, quarterOf } from '#assessments/quarter/quarter.ts'
import { checkOne, draw, drawSample, sampleOf, sampleQuestions } from '#assessments/quarter/sample.ts'
import { ask, DatabaseRefused } from '#db/connect.ts'
import { caseOutcomes, caseSamples, cases } from '#db/schema/assessments.ts'
import { outbox } from '#db/schema/mail.ts'
import { openLetter } from '#mail/letter.ts'
import { storeCase } from '#test/support/cases.ts'
import { everythingStored } from '#test/support/dump.ts'

const days = { read: 2, urgent: 1, soon: 5, inTurn: 28, finish: 42 }
const amal = { id: '11111111-1111-4111-8111-111111111111', name: 'Amal' }
const bryn = { id: '22222222-2222-4222-8222-222222222222', name: 'Bryn' }
const at = (day: string) => new Date(`${day}T10:00:00Z`)

beforeEach(async () => {
  for (const table of [cases, caseOutcomes, caseSamples, outbox])
    await ask((db) => db.execute(sql`TRUNCATE ${table} CASCADE`))
})

const typing = (fields: Record<string, string>) => (field: string) => fields[field] ?? ''
const open = { finished: false, page: 1 }
const order = async (now: Date, wanted = {}) =>
  (await queue({ ...open, ...wanted }, days, now)).lines.map(({ reference, late }) => [reference, late])

test('what nobody has opened in time is at the top and red, then what is overdue, then by need', async () => {
  await storeCase({ reference: 'TURN', received: '2026-04-06', priority: 3 })
  await storeCase({ reference: 'SOON', received: '2026-04-07', priority: 2 })
  await storeCase({ reference: 'URGENT', received: '2026-04-07', priority: 1 })
  expect(await order(at('2026-04-07'))).toEqual([
    ['URGENT', null],
    ['SOON', null],
    ['TURN', null],
  ])

  await openWork('URGENT', amal, days, at('2026-04-07'))
  expect(await order(at('2026-04-08'))).toEqual([
    ['TURN', 'unread'],
    ['URGENT', null],
    ['SOON', null],
  ])
  expect(await order(at('2026-04-09'))).toEqual([
    ['SOON', 'unread'],
    ['TURN', 'unread'],
    ['URGENT', 'overdue'],
  ])
})

test('the duty address is told once a day of what nobody opened, with references alone', async () => {
  await storeCase({ reference: 'URGENT', received: '2026-04-06', priority: 1, flags: ['danger'] })
  await storeCase({ reference: 'TURN', received: '2026-04-06' })

  expect(await tellDuty('duty@example.org', days, at('2026-04-06'))).toBe(0)
  expect(await tellDuty('duty@example.org', days, at('2026-04-07'))).toBe(1)
  expect(await tellDuty('duty@example.org', days, at('2026-04-07'))).toBe(0)
  await openWork('URGENT', amal, days, at('2026-04-07'))
  expect(await tellDuty('duty@example.org', days, at('2026-04-08'))).toBe(1)

  const letters = (await ask((db) => db.select().from(outbox))).map(({ id, sealed }) =>
    openLetter({ id, sealed: sealed ?? new Uint8Array() }),
  )
  expect(letters.map(({ to }) => to)).toEqual(['duty@example.org', 'duty@example.org'])
  expect(letters[0]?.text).toContain('URGENT')
  expect(letters[0]?.text).not.toContain('TURN')
  expect(letters.map(({ text }) => text).join()).not.toMatch(/danger|MARIGOLD/)
})

test('two who open one case see each other, and one who left it long ago is not shown', async () => {
  await storeCase({ reference: 'CASE', received: '2026-04-06' })
  const first = await openWork('CASE', amal, days, at('2026-04-06'))
  const second = await openWork('CASE', bryn, days, at('2026-04-06'))
  const again = await openWork('CASE', amal, days, at('2026-04-06'))
  const later = await openWork('CASE', bryn, days, at('2026-04-07'))

  const names = [first, second, again, later].map((work) => work?.readers.map(({ staff }) => staff))
  expect(names).toEqual([[], [amal.id], [bryn.id], []])
})

test('nothing leaves the queue without an outcome, whoever tries and however', async () => {
  await storeCase({ reference: 'CASE', received: '2026-04-06' })

  expect(await act('CASE', amal, 'finish', typing({ record: 'letter' }))).toEqual({ missing: 'outcome' })
  expect(await act('CASE', amal, 'finish', typing({ outcome: 'made up', record: 'letter' }))).toEqual({
    missing: 'outcome',
  })
  expect(await act('CASE', amal, 'finish', typing({ outcome: 'information' }))).toEqual({ missing: 'record' })
  await expect(ask((db) => db.update(cases).set({ status: 'finished' }))).rejects.toThrow(DatabaseRefused)
  expect((await queue(open, days)).lines).toHaveLength(1)

  const typed = typing({ outcome: 'information', record: 'letter' })
  expect(await act('CASE', amal, 'finish', typed)).toBe('done')
  expect((await queue(open, days)).lines).toEqual([])
  expect(await act('CASE', amal, 'finish', typed)).toBe('gone')
  expect(await countOutcomes()).toMatchObject([{ outcome: 'information', count: 1 }])
})

test('notes, calls and translations are sealed, in order, and leave what the person wrote as it is', async () => {
  await storeCase({ reference: 'CASE', received: '2026-04-06', language: 'ur' })
  await act('CASE', amal, 'take', typing({}), at('2026-04-06'))
  await act(
    'CASE',
    amal,
    'contact',
    typing({ way: 'call', reached: 'no', 'contact-text': 'ROSEMARY' }),
    at('2026-04-07'),
  )
  await act(
    'CASE',
    bryn,
    'translate',
    typing({ question: 'Tell us', translation: 'LAVENDER' }),
    at('2026-04-08'),
  )
  await act('CASE', amal, 'contact', typing({ way: 'call', reached: 'yes' }), at('2026-04-09'))

  const work = await openWork('CASE', amal, days, at('2026-04-09'))
  expect(work?.history.map(({ kind, who }) => [kind, who])).toEqual([
    ['contact', 'Amal'],
    ['translation', 'Bryn'],
    ['contact', 'Amal'],
    ['taken', 'Amal'],
  ])
  expect(work).toMatchObject({ owner: amal.id, status: 'contacted', reached: '2026-04-09' })
  expect(work?.document).toEqual([{ question: 'Tell us about it', answer: 'MARIGOLD' }])
  expect(await everythingStored()).not.toMatch(/ROSEMARY|LAVENDER|MARIGOLD/)
})

test('a sample is drawn once, by anybody the same from its seed, and what was found is kept', async () => {
  const references = Array.from({ length: 30 }, (_, count) => `CASE-${count}`)
  for (const reference of references) {
    await storeCase({ reference, received: '2026-04-06' })
    await act(
      reference,
      amal,
      'finish',
      typing({ outcome: 'information', record: 'letter' }),
      at('2026-05-06'),
    )
  }
  await drawSample('2026-04-01', 'a seed', 10)
  await drawSample('2026-04-01', 'another seed', 10)

  const sample = await sampleOf('2026-04-01')
  expect(sample.map(({ reference }) => reference).sort()).toEqual([...draw(references, 'a seed', 10)].sort())
  expect(draw(references, 'a seed', 10)).not.toEqual(draw(references, 'another seed', 10))

  const first = sample[0]?.reference ?? ''
  expect(await checkOne('2026-04-01', first, typing({ reason: 'yes' }))).toBe('safe-contact')
  const found = Object.fromEntries(sampleQuestions.map((question) => [question, 'yes']))
  expect(await checkOne('2026-04-01', first, typing(found))).toBeUndefined()
  expect((await sampleOf('2026-04-01')).find(({ checked }) => checked)).toMatchObject({
    reference: first,
    found,
  })
})

test.each([
  ['2026-04-01', '2026-04-01', '2026-01-01'],
  ['2026-06-30', '2026-04-01', '2026-01-01'],
  ['2026-01-02', '2026-01-01', '2025-10-01'],
])('%s is in the quarter from %s', (day, quarter, before) => {
  expect([quarterOf(at(day)), quarterBefore(at(day))]).toEqual([quarter, before])
})

/** The same numbers each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

test('three workers and two hundred cases in a quarter: nobody is lost, and the counts are what was done', async () => {
  const next = numbers(2026)
  const workers = [amal, bryn, { id: '33333333-3333-4333-8333-333333333333', name: 'Carys' }]
  const first = at('2026-04-01').getTime()
  const dayOf = (count: number) => new Date(first + count * 86_400_000)
  const everyCase = Array.from({ length: 200 }, (_, count) => ({
    reference: `CASE-${String(count).padStart(3, '0')}`,
    day: Math.floor(next() * 85),
    priority: 1 + Math.floor(next() * 3),
  }))
  // Some people cannot be reached, however often somebody calls.
  const away = new Set(['CASE-000', 'CASE-067', 'CASE-134'])
  const ledger: { outcome: string; took: number; reference: string }[] = []

  for (let day = 0; day < 91; day += 1) {
    const now = dayOf(day)
    const today = now.toISOString().slice(0, 10)
    for (const { reference, priority } of everyCase.filter((one) => one.day === day))
      await storeCase({ reference, received: today, priority })
    // Each of the three works down the queue from the top, at once with the others, and sometimes on the same case.
    const { lines } = await queue(open, days, now)
    await Promise.all(
      workers.map(async (worker, place) => {
        for (const line of lines.filter((_, index) => index % 3 === place || next() < 0.05).slice(0, 4)) {
          await openWork(line.reference, worker, days, now)
          if (line.status === 'received') await act(line.reference, worker, 'take', typing({}), now)
          const reached = next() < 0.7 && !away.has(line.reference) ? 'yes' : 'no'
          await act(line.reference, worker, 'contact', typing({ way: 'call', reached }), now)
          if (line.status !== 'contacted') continue
          const outcome = outcomes[Math.floor(next() * outcomes.length)]?.id ?? ''
          const done = await act(line.reference, worker, 'finish', typing({ outcome, record: 'letter' }), now)
          const took = (now.getTime() - at(line.received).getTime()) / 86_400_000
          if (done === 'done') ledger.push({ outcome, took, reference: line.reference })
        }
      }),
    )
  }

  const finished = new Set(ledger.map(({ reference }) => reference))
  expect(ledger.length, 'no case is finished twice').toBe(finished.size)
  const longAfter = dayOf(91 + days.finish)
  const pages = [1, 2, 3, 4, 5].map((page) => queue({ ...open, page }, days, longAfter))
  const left = (await Promise.all(pages)).flatMap(({ lines }) => lines)
  expect(left.length + finished.size, 'every case is finished or still in the queue').toBe(200)
  expect(
    left.filter(({ late }) => late === null),
    'and what is in the queue is visibly late',
  ).toEqual([])
  expect([left.length > 0, finished.size > 100], 'both happened').toEqual([true, true])

  const counted = Object.fromEntries((await countOutcomes()).map(({ outcome, count }) => [outcome, count]))
  expect(counted).toEqual(tally(ledger.map(({ outcome }) => outcome)))
  const [waits] = await countWaits()
  expect(waits).toMatchObject({ quarter: '2026-04-01', cases: ledger.length })
  expect(waits?.toFinish).toBe(median(ledger.map(({ took }) => took)))
})

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}
