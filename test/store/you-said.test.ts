import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { entries, entryVersions } from '#db/schema/you-said.ts'
import { promise } from '#test/support/promise.ts'
import { approve, begin, revise, stageOf, teamEntry, withdraw } from '#you-said/edit.ts'
import { firstDrafts, loadFirstDrafts } from '#you-said/first/load.ts'
import { keptAndUntold, markTold } from '#you-said/kept.ts'
import { readPublished, wordsIn } from '#you-said/public.ts'
import { partsIn, translate } from '#you-said/translate.ts'

const [amy, bal] = [randomUUID(), randomUUID()]
const tomorrow = () => new Date(Date.now() + 86_400_000)

beforeEach(async () => {
  await ask((db) => db.execute(sql`TRUNCATE ${entries} CASCADE`))
})

/** An entry that Amy wrote. */
async function written(change = {}) {
  const slug = await begin(promise(change), amy)
  const found = await teamEntry(slug)
  if (!found) throw new Error('It was not kept')
  return { slug, id: found.entry.id }
}

const publicSlugs = async () => (await readPublished()).entries.map(({ slug }) => slug)

describe('two people', () => {
  test('one writes, another says yes, and only then can everybody read it', async () => {
    const { id, slug } = await written()
    expect(await publicSlugs()).toEqual([])
    expect(await approve(id, 1, amy), 'nobody approves what they wrote').toBe(false)
    expect(await publicSlugs()).toEqual([])

    expect(await approve(id, 1, bal)).toBe(true)
    expect(await publicSlugs()).toEqual([slug])
  })

  test('the database itself refuses an entry that its author approved', async () => {
    const { id } = await written()
    const cheat = sql`UPDATE ${entryVersions} SET approver = author, publish_at = now() WHERE entry = ${id}::uuid`
    await expect(ask((db) => db.execute(cheat))).rejects.toMatchObject({
      constraint: 'entry_versions_two_people',
    })
  })

  test('who approves says yes to what they read: a version written meanwhile is not published', async () => {
    const { id } = await written()
    await revise(id, 1, promise({ did: 'Something else.' }), amy)
    expect(await approve(id, 1, bal)).toBe(false)
    expect(await publicSlugs()).toEqual([])
  })

  test('two who save at once do not overwrite each other: the second is told', async () => {
    const { id } = await written()
    const saved = await Promise.all(
      [amy, bal].map((who) => revise(id, 1, promise({ did: `By ${who}.` }), who)),
    )
    expect(saved.sort()).toEqual([false, true])
  })
})

test('an entry approved for tomorrow is not public today', async () => {
  const { id, slug } = await written()
  expect(await approve(id, 1, bal, tomorrow())).toBe(true)
  expect(await publicSlugs()).toEqual([])
  const found = await teamEntry(slug)
  expect(found && found.versions[0] && stageOf(found.entry, found.versions[0])).toBe('scheduled')
  const past = sql`UPDATE ${entryVersions} SET publish_at = now() - interval '1 minute'`
  await ask((db) => db.execute(past))
  expect(await publicSlugs()).toEqual([slug])
})

test('a change waits for its own yes, and the version before it stays public until then', async () => {
  const { id } = await written({ status: 'planned', by: '2027-01-01' })
  await approve(id, 1, bal)
  await revise(id, 1, promise({ status: 'done', by: '2026-11-24' }), amy)
  expect((await readPublished()).entries[0]).toMatchObject({ standing: 'planned' })
  await approve(id, 2, bal)
  const [now] = (await readPublished()).entries
  expect(now).toMatchObject({ standing: 'done' })
  expect(now?.history.map(({ what }) => what)).toEqual(['done', 'published'])
})

test('an entry that was taken back is gone, and says why', async () => {
  const { id, slug } = await written()
  await approve(id, 1, bal)
  expect(await withdraw(id, '  ')).toBe(false)
  expect(await withdraw(id, 'A date was wrong.')).toBe(true)
  expect(await readPublished()).toMatchObject({
    entries: [],
    withdrawn: [{ slug, note: 'A date was wrong.' }],
  })
})

test('a count that nobody can trace is not kept, and a person’s words go with it', async () => {
  const evidence = [
    {
      kind: 'theme' as const,
      theme: 'made-up',
      version: 9,
      title: 'Made up',
      count: 400,
      frozen: '2026-01-01',
    },
  ]
  const quotes = [{ text: 'Made up.', language: 'en', permitted: true as const }]
  const { slug } = await written({ evidence, quotes })
  const draft = (await teamEntry(slug))?.versions[0]?.content
  expect(draft?.evidence).toMatchObject([{ count: null }])
  expect(draft?.quotes).toEqual([])
})

describe('a translator', () => {
  test('translates a part; when the English changes, readers get the English again', async () => {
    const { id, slug } = await written()
    await approve(id, 1, bal)
    const madeFrom = promise().title
    const given = { slug, language: 'pl', part: 'title', text: 'Ulotka', madeFrom, checked: true }
    expect(await translate(given)).toBe(true)
    expect((await wordsIn('pl')).get(id)?.get('title')).toMatchObject({ text: 'Ulotka' })
    expect((await partsIn(slug, 'pl'))?.[0]).toMatchObject({ part: 'title', state: 'checked' })

    await revise(id, 1, promise({ title: 'Another title' }), amy)
    expect((await partsIn(slug, 'pl'))?.[0]).toMatchObject({ state: 'outdated' })
    expect(await translate({ ...given, part: 'nothing' })).toBe(false)
    expect(await translate({ ...given, language: 'en' })).toBe(false)
  })
})

test('the first drafts are there once, as drafts, however often the portal starts', async () => {
  await loadFirstDrafts()
  await loadFirstDrafts()
  const kept = await ask((db) => db.select().from(entryVersions))
  expect(kept).toHaveLength(firstDrafts.length)
  expect(kept.every(({ publishAt }) => publishAt === null)).toBe(true)
  expect(await publicSlugs()).toEqual([])
})

test('a promise is told of once it is public and kept, and once only', async () => {
  const { id, slug } = await written({ status: 'planned', by: '2027-01-01', topic: 'breaks' })
  await approve(id, 1, bal)
  expect(await keptAndUntold(), 'a plan is nothing to tell').toEqual([])
  await revise(id, 1, promise({ topic: 'breaks' }), amy)
  expect(await keptAndUntold(), 'nor is what nobody approved').toEqual([])
  await approve(id, 2, bal)
  expect(await keptAndUntold()).toEqual([{ id, slug, topic: 'breaks' }])
  await markTold(id)
  expect(await keptAndUntold()).toEqual([])
})

test('two entries of one title have two addresses', async () => {
  expect([(await written()).slug, (await written()).slug]).toEqual([
    'a-paper-leaflet-for-people-who-look-after-someone',
    'a-paper-leaflet-for-people-who-look-after-someone-2',
  ])
})
