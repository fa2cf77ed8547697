import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { responses } from '#db/schema/submissions.ts'
import { codeBooks, commentCopies, themeCodings, themeSuggestions, themeVersions } from '#db/schema/themes.ts'
import { acceptCopy, copiesOf, forgetCopies } from '#insight/comments/copies.ts'
import { codeBook, history, mergeThemes, retireTheme, saveTheme } from '#insight/themes/code-book.ts'
import { codeComment, codingsOf, lastWords } from '#insight/themes/coding.ts'
import { freeze, frozenBook } from '#insight/themes/frozen.ts'
import { quotesFrom, themeCount } from '#insight/themes/published.ts'
import {
  acceptSuggestion,
  openSuggestions,
  refuseSuggestion,
  suggestAnew,
} from '#insight/themes/suggestions.ts'
import { trustIn } from '#insight/themes/trust.ts'
import { keyRing } from '#sealing/keys.ts'
import { sealValue } from '#sealing/record.ts'
import { commentsToRead, countWeeksToSeen, markRead } from '#submissions/comments/comments.ts'
import { labelled } from '#test/support/labelled.ts'

const [farah, tom] = [randomUUID(), randomUUID()]
const ring = keyRing(process.env.SEALING_KEYS ?? '')
const now = new Date('2026-11-24T10:00:00Z')
const means = (name: string, words: readonly string[] = []) => ({
  ...{ name, definition: `What is ${name}`, parent: null, examples: [], words },
})

beforeEach(async () => {
  await ask((db) =>
    db.execute(
      sql`TRUNCATE ${responses}, ${codeBooks}, ${commentCopies}, ${themeCodings}, ${themeSuggestions}, ${themeVersions}`,
    ),
  )
})

test('nothing the machine suggests is counted until a person has said so', async () => {
  const late = await theme('Late', ['late'])
  const places = await said(Array.from({ length: 40 }, (_, at) => `The visit was late again, number ${at}`))
  await suggestAnew('experience', now)

  expect((await lastWords()).every(({ suggested }) => suggested?.includes(late))).toBe(true)
  await freeze(farah)
  expect((await themeCount(late, 1))?.of).toBeUndefined()

  for (const place of places) await codeComment(place, [late], { staff: farah, second: false })
  await freeze(farah)
  expect(await themeCount(late, 2)).toMatchObject({ count: 40, of: 40, title: 'Late' })
})

test('a published count stays what it was, whatever is done to the themes afterwards', async () => {
  const [late, rushed, kind] = [await theme('Late'), await theme('Rushed'), await theme('Kind')]
  const places = await said(Array.from({ length: 60 }, (_, at) => `Something ${at}`))
  for (const [at, place] of places.entries())
    await codeComment(place, [[late, rushed, kind][at % 3] ?? late], { staff: farah, second: false })
  await freeze(farah)
  const before = await themeCount(late, 1)

  await mergeThemes(rushed, late, tom)
  await retireTheme(kind, tom)
  await freeze(tom)
  expect(await themeCount(late, 1)).toEqual(before)
  expect(before).toMatchObject({ count: 20, of: 60 })
  expect(await themeCount(late, 2)).toMatchObject({ count: 40, of: 60 })
  expect(await themeCount(kind, 2)).toBeUndefined()
  expect((await codeBook()).map(({ name }) => name)).toEqual(['Late'])
  expect((await history()).get(rushed)?.map(({ retired }) => retired)).toEqual(['merged', null])
})

test('somebody who changes a frozen version in the database finds that it no longer counts', async () => {
  const late = await theme('Late')
  for (const place of await said(Array.from({ length: 35 }, () => 'Late')))
    await codeComment(place, [late], { staff: farah, second: false })
  await freeze(farah)
  expect(await frozenBook(1)).toBeDefined()
  await ask((db) => db.execute(sql`UPDATE ${codeBooks} SET members = members - 0`))
  expect(await frozenBook(1)).toBeUndefined()
  expect(await themeCount(late, 1)).toBeUndefined()
})

test('nine comments in a theme are not told, nor are nine that are not in it', async () => {
  const [few, most] = [await theme('Few'), await theme('Most')]
  const places = await said(Array.from({ length: 49 }, (_, at) => `Something ${at}`))
  for (const [at, place] of places.entries())
    await codeComment(place, [at < 9 ? few : most], { staff: farah, second: false })
  await freeze(farah)
  expect((await themeCount(few, 1))?.count).toBeUndefined()
  expect((await themeCount(most, 1))?.count).toBeUndefined()
  expect((await themeCount(most, 1))?.of).toBe(50)
})

test('who decided, and what the machine had said before, can be read for each comment', async () => {
  const late = await theme('Late', ['late'])
  const [place] = await said(['It was late'])
  if (!place) throw new Error('nothing was said')
  await suggestAnew('experience', now)
  await codeComment(place, [], { staff: farah, second: false })
  await codeComment(place, [late], { staff: tom, second: false })

  const codings = [...(await codingsOf([place.response])).values()][0]
  expect(codings?.history.map(({ staff, themes }) => [staff, themes])).toEqual([
    [null, [late]],
    [farah, []],
    [tom, [late]],
  ])
  expect(codings?.decided?.staff).toBe(tom)
})

test('two people’s readings give agreement, and people’s corrections the suggester’s precision and recall', async () => {
  const [late, kind] = [await theme('Late', ['late']), await theme('Kind', ['kind'])]
  const places = await said([
    ...Array.from({ length: 8 }, () => 'It was late'),
    ...Array.from({ length: 4 }, () => 'They were kind'),
  ])
  await suggestAnew('experience', now)
  for (const [at, place] of places.entries()) {
    await codeComment(place, at < 6 ? [late] : at < 8 ? [] : [kind, late], { staff: farah, second: false })
    await codeComment(place, at < 8 ? [late] : [kind], { staff: tom, second: true })
  }
  const trust = await trustIn([late, kind])
  // Suggested 12, of which 6 late and 4 kind were kept; found 6 + 8.
  expect(trust.suggester).toMatchObject({ suggested: 12, both: 10, found: 14 })
  expect(trust.readTwice).toBe(12)
  expect(trust.agreement.find(({ theme: id }) => id === kind)).toMatchObject({ agreed: 1, kappa: 1 })
  expect(trust.agreement.find(({ theme: id }) => id === late)?.agreed).toBe(0.5)
})

test('a group a person has refused does not come back, and one that was accepted is suggested to its comments', async () => {
  await said(
    labelled().map(({ text }) => text),
    (at) => ({ language: labelled()[at]?.tag ?? 'en' }),
  )
  await suggestAnew('experience', now)
  const [first, second] = await openSuggestions()
  if (!first || !second) throw new Error('nothing was suggested')
  await refuseSuggestion(first.id, farah)
  const made = await acceptSuggestion(second.id, means('A theme'), farah)
  await suggestAnew('experience', now)

  const again = (await openSuggestions()).map(({ members }) =>
    members
      .map(({ response }) => response)
      .sort()
      .join(),
  )
  expect(again).not.toContain(
    first.members
      .map(({ response }) => response)
      .sort()
      .join(),
  )
  expect(again).not.toContain(
    second.members
      .map(({ response }) => response)
      .sort()
      .join(),
  )
  expect('id' in made).toBe(true)
})

test('nothing is quoted without the person’s yes, a copy somebody accepted, and enough others', async () => {
  const late = await theme('Late')
  const places = await said(
    Array.from({ length: 30 }, (_, at) => `Anna was late, ${at}`),
    (at) => ({ answers: { publish: at < 3 ? 'yes' : 'no' } }),
  )
  for (const place of places) await codeComment(place, [late], { staff: farah, second: false })
  await freeze(farah)
  const texts = (at: number) => `Anna was late, ${at}`
  for (const at of [0, 1, 5]) {
    const place = places[at]
    if (place)
      await acceptCopy({ ...place, text: texts(at) }, `[name] was late, ${at}`, {
        staff: farah,
        meant: false,
      })
  }
  const { comments } = await commentsToRead({ forms: ['experience'] }, 100)
  const yes = new Set(comments.filter(({ permitted }) => permitted).map(({ id }) => id))
  expect(await quotesFrom(late, 1, () => Promise.resolve(yes))).toEqual([
    '[name] was late, 0',
    '[name] was late, 1',
  ])
  expect(await quotesFrom(late, 1, () => Promise.resolve(new Set()))).toEqual([])
})

test('a copy is kept sealed beside the original, asked about when a number is left in, and forgotten with it', async () => {
  const [place, old] = await said(['Ring 07700 900123, Anna', 'Old words'], (at) => ({
    week: at === 1 ? '2024-10-07' : '2026-11-16',
  }))
  if (!place || !old) throw new Error('nothing was said')
  const original = { ...place, text: 'Ring 07700 900123, Anna' }
  const by = { staff: farah, meant: false }
  expect(await acceptCopy(original, 'Ring 07700 900123, [name]', by)).toBe('left')
  expect(await acceptCopy(original, 'Ring [phone], Bob', by)).toBe('changed')
  expect(await acceptCopy(original, 'Ring [phone], [name]', by)).toBe('accepted')
  expect(await acceptCopy({ ...old, text: 'Old words' }, 'Old words', by)).toBe('accepted')
  const [row] = await ask((db) => db.select().from(commentCopies))
  expect(Buffer.from(row?.sealed ?? []).includes('Ring')).toBe(false)
  await forgetCopies()
  expect((await copiesOf([place.response, old.response])).map(({ text }) => text)).toEqual([
    'Ring [phone], [name]',
  ])
})

test('how soon what may tell of harm was read is said in weeks, because only weeks are kept', async () => {
  const monday = (back: number) =>
    new Date(Date.now() - (((new Date().getUTCDay() + 6) % 7) + back * 7) * 86_400_000)
      .toISOString()
      .slice(0, 10)
  const places = await said(['a', 'b', 'c'], (at) => ({ urgent: true, week: monday(at) }))
  await markRead(places[0]?.response ?? '', ['experience'])
  expect(await countWeeksToSeen(monday(8))).toEqual({ urgent: 3, sameWeek: 1, waiting: 2, longest: 2 })
})

async function theme(name: string, words: readonly string[] = []): Promise<string> {
  const saved = await saveTheme(means(name, words), { staff: farah })
  if ('error' in saved) throw new Error(saved.error)
  return saved.id
}

async function said(
  texts: readonly string[],
  about: (at: number) => Partial<typeof responses.$inferInsert> = () => ({}),
) {
  const rows = texts.map((text, at) => {
    const id = randomUUID()
    const sealed = sealValue(ring, { table: 'responses', id, field: 'sealed', schema: 1 }, { comment: text })
    return {
      id,
      form: 'experience',
      version: 2,
      week: '2026-11-16',
      language: 'en',
      answers: {},
      sealed,
      ...about(at),
    }
  })
  await ask((db) => db.insert(responses).values(rows))
  return rows.map(({ id, week }) => ({ response: id, question: 'comment', form: 'experience', week }))
}
