import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { apart, apartPending, responses } from '#db/schema/submissions.ts'
import { ringInUse } from '#sealing/keys.ts'
import { sealValue } from '#sealing/record.ts'
import { apartBox, boxToKeep, openBox, type ApartBox } from '#submissions/apart/box.ts'
import { forgetApart, forgetOne, listApart } from '#submissions/apart/list.ts'
import { FEWEST, moveApart } from '#submissions/apart/move.ts'
import { readPending, replacePending } from '#submissions/apart/store.ts'
import { shuffleResponses } from '#submissions/shuffle/shuffle.ts'
import { orders, rankCorrelation, seeded, tracesOf, type Trace } from '#test/support/attacker.ts'
import { everythingStored } from '#test/support/dump.ts'

/** Somebody who answers, and what only they know: which response is theirs. */
interface Resident {
  readonly response: string
  readonly name: string | null
}

type Send = (resident: Resident, words: string) => Promise<void>
type Move = () => Promise<unknown>

beforeEach(empty)

function empty() {
  return ask((db) => db.execute(sql`TRUNCATE ${responses}, ${apart}, ${apartPending}`))
}

const contactOf = ({ name }: Resident) => (name === null ? null : { name, email: `${name}@example.org` })

/** As a response is stored: it and its box in one statement. */
const send: Send = async (resident, words) => {
  const box = apartBox('experience', 'en', contactOf(resident))
  await store(resident, words, 'apart_pending', box)
}

async function store({ response }: Resident, words: string, table: string, box: ApartBox | null) {
  const place = { table: 'responses', id: response, field: 'sealed', schema: 1 }
  const sealed = sealValue(ringInUse(), place, words)
  const week = sql`date_trunc('week', current_date)::date`
  const beside =
    table === 'apart'
      ? sql`(id, week, sealed) SELECT id, ${week}, sealed`
      : sql`(id, sealed) SELECT id, sealed`
  await ask((db) =>
    db.execute(sql`
      WITH kept AS (
        INSERT INTO ${responses} (id, form, version, week, language, answers, sealed)
        VALUES (${response}::uuid, 'experience', 1, ${week}, 'en', '{}', decode(${hex(sealed)}, 'hex'))
      )
      INSERT INTO ${sql.identifier(table)} ${beside}
      FROM (SELECT ${box?.id ?? null}::uuid AS id, decode(${hex(box?.sealed)}::text, 'hex') AS sealed) AS box
      WHERE id IS NOT NULL`),
  )
}

const hex = (bytes: Uint8Array | undefined) => (bytes ? Buffer.from(bytes).toString('hex') : null)

/** So many people answer, one after the other; about one in three leaves contact details, long ones and short ones. */
async function answering(count: number, random: () => number, send: Send): Promise<Resident[]> {
  const residents = Array.from({ length: count }, () => ({
    response: randomUUID(),
    name: random() < 0.35 ? `resident-${'x'.repeat(random() * 90)}-${Math.floor(random() * 1e9)}` : null,
  }))
  for (const resident of residents) await send(resident, 'word '.repeat(random() * 300))
  return residents
}

interface Findings {
  /** Right guesses for each pair of orders, for one who is even told which responses left contact details. */
  readonly right: Map<string, number>
  readonly correlations: Map<string, number[]>
  runs: number
  /** Contact details that carry the mark of the statement that stored a response. */
  sameStatement: number
  /** Sizes of boxes that came with a response. */
  readonly sizes: Set<number>
  /** Responses without a box of their own. */
  unaccompanied: number
}

/** Plays somebody who copies the database before and after each batch, and tries everything that a row gives away. */
async function attack(send: Send, move: Move, counts: readonly number[], seed: number): Promise<Findings> {
  const random = seeded(seed)
  const none = { right: new Map(), correlations: new Map(), sizes: new Set<number>() }
  const findings: Findings = { ...none, runs: 0, sameStatement: 0, unaccompanied: 0 }
  for (const count of counts) {
    await empty()
    const residents = await answering(count, random, send)
    const pending = await tracesOf('apart_pending')
    const sent = await tracesOf('responses')
    await move()
    await compare(findings, residents, sent, pending)
  }
  return findings
}

async function compare(
  findings: Findings,
  residents: readonly Resident[],
  sent: readonly Trace[],
  pending: readonly Trace[],
) {
  for (const { size } of pending) findings.sizes.add(size)
  const accompanied = new Set(pending.map(({ written }) => written))
  findings.unaccompanied += sent.filter(({ written }) => !accompanied.has(written)).length

  const people = await tracesOf('apart')
  const marks = new Set([...sent, ...pending].map(({ written }) => written))
  findings.sameStatement += people.filter(({ written }) => marks.has(written)).length

  const owners = new Map((await listApart()).map(({ id, contact }) => [id, ownerOf(residents, contact.name)]))
  const candidates = sent.filter(({ id }) => [...owners.values()].includes(id))
  if (people.length < 3) return
  findings.runs += 1
  for (const [by, order] of Object.entries(orders)) {
    const sorted = people.toSorted(order)
    for (const [from, other] of Object.entries(orders)) {
      const guesses = candidates.toSorted(other).map(({ id }) => id)
      const truth = sorted.map(({ id }) => guesses.indexOf(owners.get(id) ?? ''))
      const pair = `${by} by ${from}`
      const right = truth.filter((rank, place) => rank === place).length
      findings.right.set(pair, (findings.right.get(pair) ?? 0) + right)
      const correlation = rankCorrelation([...truth.keys()], truth)
      findings.correlations.set(pair, [...(findings.correlations.get(pair) ?? []), correlation])
    }
  }
}

function ownerOf(residents: readonly Resident[], name: unknown): string {
  return residents.find((resident) => resident.name === name)?.response ?? ''
}

/**
 * A pair of shuffled rows gives one right guess a run, on average, with a deviation of one. What lies six deviations
 * above that, over all runs, is no luck.
 */
function sayWhatLeaks(found: Findings): string[] {
  const luck = found.runs + 6 * Math.sqrt(found.runs)
  const guessed = [...found.right].filter(([, right]) => right > luck).map(([pair]) => `guessed: ${pair}`)
  const ordered = [...found.correlations].flatMap(([pair, values]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return Math.abs(mean) > 6 * (0.6 / Math.sqrt(values.length)) ? [`ordered: ${pair}`] : []
  })
  return [
    ...guessed,
    ...ordered,
    ...(found.sameStatement > 0 ? ['written by the statement of a response'] : []),
    ...(found.sizes.size > 1 ? ['told by its size'] : []),
    ...(found.unaccompanied > 0 ? ['told by having a box at all'] : []),
  ]
}

/** Few sendings and many, sixty times. */
const times = Array.from({ length: 12 }, () => [FEWEST, 12, 15, 22, 40]).flat()

describe('somebody who can read the whole database', () => {
  test('matches contact details to answers no better than chance', async () => {
    const found = await attack(send, moveApart, times, 20_261)

    expect(found.runs).toBeGreaterThan(45)
    expect(sayWhatLeaks(found)).toEqual([])
  })

  test('and sees one box of one size for every answer until ten people have answered', async () => {
    await answering(FEWEST - 1, seeded(2), send)

    expect(await moveApart()).toBe(0)

    const pending = await tracesOf('apart_pending')
    expect(await listApart()).toEqual([])
    expect(pending).toHaveLength(FEWEST - 1)
    expect(new Set(pending.map(({ size }) => size)).size).toBe(1)
    expect(await everythingStored()).not.toContain('resident-')
  })

  test('cannot read when anything was written, nor what was deleted', async () => {
    await answering(30, seeded(3), send)
    await moveApart()

    const [commits] = await ask((db) => db.execute(sql`SHOW track_commit_timestamp`))
    expect(commits).toEqual({ track_commit_timestamp: 'off' })
    expect(new Set((await tracesOf('apart')).map(({ week }) => week)).size).toBe(1)
    expect(await linesOnPages('apart_pending')).toBe(0)
    expect(await everythingStored()).not.toContain('resident-')
  })
})

describe('the attacker would find out', () => {
  const some = times.slice(0, 30)
  /** Deletes what waits and keeps what is in it, in the order of the sendings or in the opposite. */
  const sorted = (direction: 'ASC' | 'DESC'): Move => {
    return async () => {
      const order = sql.raw(direction)
      const pending = await ask((db) =>
        db
          .select()
          .from(apartPending)
          .orderBy(sql`ctid ${order}`),
      )
      const left = pending.flatMap((box) => openBox('apart_pending', box) ?? [])
      await ask((db) => db.delete(apartPending))
      const rows = left.map(boxToKeep).map((box) => ({ ...box, week: '2026-11-23' }))
      if (rows.length > 0) await ask((db) => db.insert(apart).values(rows))
    }
  }

  test('if a batch kept the order of its sendings', async () => {
    const leaks = sayWhatLeaks(await attack(send, sorted('ASC'), some, 4))
    expect(leaks).toContain('guessed: place by place')
    expect(leaks).toContain('ordered: place by written')
  })

  test('if the order were turned round', async () => {
    expect(sayWhatLeaks(await attack(send, sorted('DESC'), some, 5))).toContain('ordered: place by place')
  })

  test('if contact details were written with the answers', async () => {
    const straight: Send = (resident, words) => {
      const contact = contactOf(resident)
      const box = contact && boxToKeep({ form: 'experience', language: 'en', contact })
      return store(resident, words, 'apart', box)
    }
    const leaks = sayWhatLeaks(await attack(straight, () => Promise.resolve(), some.slice(0, 10), 6))
    expect(leaks).toContain('written by the statement of a response')
  })

  test('if only those who left some had a box, or a larger one', async () => {
    const only: Send = (resident, words) => {
      const contact = contactOf(resident)
      return store(resident, words, 'apart_pending', contact && apartBox('experience', 'en', contact))
    }
    const larger: Send = (resident, words) => {
      const box = apartBox('experience', 'en', contactOf(resident))
      return store(
        resident,
        words,
        'apart_pending',
        resident.name ? box : { ...box, sealed: box.sealed.slice(0, -1) },
      )
    }
    const nothing = () => Promise.resolve()
    expect(sayWhatLeaks(await attack(only, nothing, [20], 7))).toContain('told by having a box at all')
    expect(sayWhatLeaks(await attack(larger, nothing, [20], 8))).toContain('told by its size')
  })
})

test('what people left arrives whole, once, in their language, however many processes move it', async () => {
  const residents = await answering(40, seeded(9), send)
  const left = residents.flatMap(({ name }) => name ?? [])

  await Promise.all([moveApart(), moveApart(), moveApart(), moveApart()])

  const kept = await listApart()
  expect(kept.map(({ contact }) => contact.name).sort()).toEqual(left.sort())
  expect(kept[0]).toMatchObject({ form: 'experience', language: 'en' })
  expect(await readPending()).toEqual([])
})

test('nothing is lost when another process took some of the same boxes first', async () => {
  await answering(12, seeded(10), send)
  const pending = await readPending()
  const ids = pending.map(({ id }) => id)
  await ask((db) => db.execute(sql`DELETE FROM ${apartPending} WHERE id = ${ids[0]}::uuid`))

  expect(await replacePending(ids, [boxToKeep({ form: 'experience', language: 'en', contact: {} })])).toBe(
    false,
  )

  expect(await readPending()).toHaveLength(11)
  expect(await listApart()).toEqual([])
})

test('contact details are forgotten when they were used, and after a year', async () => {
  await answering(20, seeded(11), send)
  await moveApart()
  const [first, ...others] = await listApart()

  await forgetOne(first?.id ?? '')
  await forgetOne('not an id')
  expect(await listApart()).toHaveLength(others.length)
  await ask((db) => db.update(apart).set({ week: sql`current_date - interval '11 months'` }))
  await forgetApart()
  expect(await listApart()).toHaveLength(others.length)
  await ask((db) => db.update(apart).set({ week: sql`current_date - interval '13 months'` }))
  await forgetApart()

  expect(await listApart()).toEqual([])
})

test('responses of weeks gone by are mixed, once, and lose nothing; this week’s stay until it is over', async () => {
  const old = await answering(60, seeded(12), send)
  await ask((db) => db.update(responses).set({ week: sql`week - 7`, slipHash: sql`id::text`, urgent: true }))
  const before = await ask((db) => db.select().from(responses))
  await answering(5, seeded(13), send)

  expect(await shuffleResponses()).toBe(60)
  expect(await shuffleResponses()).toBe(0)

  const traces = (await tracesOf('responses')).filter(({ id }) => old.some(({ response }) => response === id))
  const sentAs = old.map(({ response }) => traces.findIndex(({ id }) => id === response))
  expect(Math.abs(rankCorrelation([...sentAs.keys()], sentAs))).toBeLessThan(0.6)
  expect(new Set(traces.map(({ written }) => written)).size, 'one statement wrote them all').toBe(1)
  const after = await ask((db) =>
    db
      .select()
      .from(responses)
      .where(sql`shuffled`),
  )
  const byId = (rows: typeof before) =>
    rows.map((row) => ({ ...row, shuffled: true })).sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(byId(after)).toEqual(byId(before))
  expect(await linesOnPages('responses')).toBe(65)
})

/** The rows that lie on a table's pages, dead or alive: what somebody with the disk finds. */
async function linesOnPages(table: string): Promise<number> {
  await ask((db) => db.execute(sql`CREATE EXTENSION IF NOT EXISTS pageinspect`))
  const [row] = await ask((db) =>
    db.execute<{ count: number }>(sql`
      SELECT count(*)::int FROM generate_series(0, pg_relation_size(${table}) / 8192 - 1) AS page,
        heap_page_items(get_raw_page(${table}, page::int)) WHERE lp_len > 0`),
  )
  return row?.count ?? -1
}
