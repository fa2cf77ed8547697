import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { entries, entryVersions } from '#db/schema/you-said.ts'
import { codeBooks, themeCodings, themeVersions } from '#db/schema/themes.ts'
import { languages } from '#i18n/languages.ts'
import { translator } from '#i18n/translate.ts'
import { forgetResponse } from '#insight/forget.ts'
import { saveTheme } from '#insight/themes/code-book.ts'
import { codeComment } from '#insight/themes/coding.ts'
import { freeze } from '#insight/themes/frozen.ts'
import { themeCount } from '#insight/themes/published.ts'
import { promise } from '#test/support/promise.ts'
import { recounts, themesOf } from '#you-said/counted.ts'
import { approve, begin, revise, stageOf, teamEntry, withdraw } from '#you-said/edit.ts'
import { feedOf } from '#you-said/feed.ts'
import { firstDrafts, loadFirstDrafts } from '#you-said/first/load.ts'
import { keptAndUntold, markTold } from '#you-said/kept.ts'
import { posterOf } from '#you-said/poster.ts'
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

describe('a count', () => {
  const staff = randomUUID()

  /** A theme that so many comments of so many were given, frozen. */
  async function frozenTheme(name: string, count: number, of: number) {
    await ask((db) => db.execute(sql`TRUNCATE ${themeVersions}, ${themeCodings}, ${codeBooks}`))
    const saved = await saveTheme(
      { name, definition: name, parent: null, examples: [], words: [] },
      { staff },
    )
    const theme = 'id' in saved ? saved.id : ''
    const comments = Array.from({ length: of }, (_, place) => ({ place, response: randomUUID() }))
    for (const { place, response } of comments) {
      const comment = { response, question: 'comment', form: 'experience', week: '2026-11-23' }
      await codeComment(comment, place < count ? [theme] : [], { staff, second: false })
    }
    return { theme, version: (await freeze(staff)) ?? 0, responses: comments.map(({ response }) => response) }
  }

  async function publishedWith({ theme, version }: { theme: string; version: number }) {
    const typed = {
      kind: 'theme' as const,
      theme,
      version,
      title: 'Late visits',
      count: 999,
      frozen: '2000-01-01',
    }
    const { id } = await written({ evidence: [typed] })
    await approve(id, 1, bal)
    const [entry] = (await readPublished()).entries
    if (!entry) throw new Error('It is not public')
    return entry
  }

  test('that is published is that of its frozen theme version, and is the same when it is made again later', async () => {
    const frozen = await frozenTheme('Late', 23, 60)
    const entry = await publishedWith(frozen)
    expect(entry.content.evidence).toMatchObject([{ theme: frozen.theme, version: 1, count: 25 }])

    const more = { response: randomUUID(), question: 'comment', form: 'experience', week: '2026-11-23' }
    for (let times = 0; times < 9; times += 1)
      await codeComment({ ...more, response: randomUUID() }, [frozen.theme], { staff, second: false })
    await freeze(staff)
    expect(await recounts(entry.content)).toEqual([{ title: 'Late visits', said: 25, now: 25, same: true }])
    const later = {
      ...entry.content,
      evidence: entry.content.evidence.map((one) => ({ ...one, version: 2 })),
    }
    expect(await recounts(later as typeof entry.content), 'another version is another count').toMatchObject([
      { said: 25, now: 30, same: false },
    ])
  })

  test.each([
    ['of a theme that is small', 7, 60],
    ['that leaves few others over', 57, 60],
    ['of too few comments in all', 17, 29],
  ])('%s is in no page, poster or feed', async (_, count, of) => {
    const entry = await publishedWith(await frozenTheme('Hidden', count, of))
    const [language] = languages
    if (!language) throw new Error('no language')
    const about = { language, t: translator('en'), site: 'https://example.org/', words: new Map() }
    const everything = [
      JSON.stringify(entry.content.evidence.map((one) => ('count' in one ? one.count : 'none'))),
      feedOf([entry], about).replace(/https?:\S+|\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, ''),
      JSON.stringify(posterOf(entry, about).parts),
    ].join()
    expect(entry.content.evidence).toMatchObject([{ count: null }])
    for (const hidden of [count, Math.round(count / 5) * 5, of - count])
      expect(everything).not.toMatch(new RegExp(`\\b${hidden}\\b`))
  })

  test('leads somebody with the slip to where their answer was counted, and nobody else', async () => {
    const { theme, responses } = await frozenTheme('Late', 23, 60)
    expect(await themesOf(responses[0] ?? '')).toMatchObject([{ theme, version: 1, count: 25 }])
    expect(await themesOf(responses[59] ?? '')).toEqual([])
    expect(await themesOf(randomUUID())).toEqual([])
  })

  test('no longer holds an answer that was taken back, from the next frozen version on', async () => {
    const { theme, responses } = await frozenTheme('Late', 23, 60)
    for (const response of responses.slice(0, 5)) await forgetResponse(response)
    const version = (await freeze(staff)) ?? 0
    expect(await themeCount(theme, version)).toMatchObject({ count: 20 })
    expect(await themeCount(theme, 1)).toMatchObject({ count: 25 })
  })

  test('comes with nobody’s words but those that may leave', async () => {
    const { theme, version } = await frozenTheme('Late', 23, 60)
    const typed = {
      kind: 'theme' as const,
      theme,
      version,
      title: 'Late visits',
      count: 1,
      frozen: '2000-01-01',
    }
    const quotes = [{ text: 'Typed by somebody.', language: 'en', permitted: true as const }]
    const { slug } = await written({ evidence: [typed], quotes })
    expect((await teamEntry(slug))?.versions[0]?.content.quotes).toEqual([])
  })
})
