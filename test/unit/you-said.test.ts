import { describe, expect, test } from 'vitest'
import { freshness } from '#i18n/fresh.ts'
import { commitments as onTheSite } from '#site/commitments.ts'
import { fromClock } from '#team/clock.ts'
import { promise, publicPromise } from '#test/support/promise.ts'
import { changesIn } from '#you-said/changed-words.ts'
import { choiceFrom, chosen, yearsOf } from '#you-said/choose.ts'
import { commitments, content } from '#you-said/content.ts'
import { slugFor } from '#you-said/edit.ts'
import { firstDrafts } from '#you-said/first/load.ts'
import { historyOf } from '#you-said/history.ts'
import { partsOf, shown } from '#you-said/parts.ts'
import { draftFrom, fieldsOf } from '#you-said/posted.ts'
import { shareOf, standingOf } from '#you-said/standing.ts'

const theme = {
  kind: 'theme',
  theme: 'late',
  version: 3,
  title: 'Late visits',
  count: 25,
  frozen: '2026-10-01',
} as const

describe('a promise', () => {
  test('is overdue for everybody the day after its day, and nobody has to say so', () => {
    const planned = { status: 'planned', by: '2026-03-31' } as const
    expect(standingOf(planned, '2026-03-31')).toBe('planned')
    expect(standingOf(planned, '2026-04-01')).toBe('overdue')
    expect(standingOf({ status: 'done', by: '2026-03-31' }, '2027-01-01')).toBe('done')
  })

  test('counts among those made unless it was never possible', () => {
    const all = ['done', 'done', 'planned', 'overdue', 'not-possible'] as const
    expect(shareOf(all.map((standing) => ({ standing })))).toEqual({
      kept: 2,
      made: 4,
      overdue: 1,
      notPossible: 1,
    })
  })

  test('needs a day unless it is not possible', () => {
    expect(content.safeParse(promise({ status: 'planned', by: undefined })).success).toBe(false)
    expect(content.safeParse(promise({ status: 'not-possible', by: undefined })).success).toBe(true)
  })

  test('shows a person’s words only beside a theme that is large enough to show', () => {
    const quotes = [{ text: 'They came late.', language: 'en', permitted: true as const }]
    expect(content.safeParse(promise({ quotes })).success).toBe(false)
    expect(content.safeParse(promise({ quotes, evidence: [{ ...theme, count: null }] })).success).toBe(false)
    expect(content.safeParse(promise({ quotes, evidence: [theme] })).success).toBe(true)
    const unasked = [{ ...quotes[0], permitted: false }]
    expect(content.safeParse({ ...promise({ evidence: [theme] }), quotes: unasked }).success).toBe(false)
  })

  test('belongs to one of the commitments of the site, in the order of their glass', () => {
    expect([...commitments]).toEqual(onTheSite.map(({ id }) => id))
  })
})

test('everybody sees every change: a later day, a kept promise, other words', () => {
  const planned = promise({ status: 'planned', by: '2026-03-31' })
  const later = { ...planned, by: '2026-06-30' }
  const done = { ...later, status: 'done' as const, did: 'It is done.' }
  const history = historyOf([
    { content: planned, day: '2025-11-01' },
    { content: later, day: '2026-02-01' },
    { content: done, day: '2026-06-01' },
  ])
  expect(history).toEqual([
    { day: '2026-06-01', what: 'done' },
    { day: '2026-06-01', what: 'words' },
    { day: '2026-02-01', what: 'later', from: '2026-03-31', to: '2026-06-30' },
    { day: '2025-11-01', what: 'published' },
  ])
})

describe('a translation', () => {
  test('goes out of date with its English, and readers get the English until it is made again', () => {
    const words = new Map([['did', { text: 'Zrobiliśmy ulotkę.', madeFrom: 'We made a leaflet.' }]])
    expect(shown('did', 'We made a leaflet.', words)).toEqual({ text: 'Zrobiliśmy ulotkę.', own: true })
    expect(shown('did', 'We made two leaflets.', words)).toEqual({
      text: 'We made two leaflets.',
      own: false,
    })
    expect(freshness('A', { text: 'B', madeFrom: 'A' })).toBe('draft')
    expect(freshness('A', { text: 'B', madeFrom: 'A', checked: '2026-11-24' })).toBe('checked')
    expect(freshness('C', { text: 'B', madeFrom: 'A', checked: '2026-11-24' })).toBe('outdated')
    expect(freshness('A', undefined)).toBe('missing')
  })

  test('is shown with what changed since the English it was made from', () => {
    const pieces = changesIn('We made a leaflet.', 'We made two leaflets.')
    expect(
      pieces
        .filter(({ kind }) => kind === 'gone')
        .map(({ text }) => text.trim())
        .join(' '),
    ).toContain('leaflet')
    expect(
      pieces
        .filter(({ kind }) => kind !== 'gone')
        .map(({ text }) => text)
        .join(''),
    ).toBe('We made two leaflets.')
  })

  test('leaves the names of documents as they are', () => {
    expect([...partsOf(promise()).keys()]).toEqual(['title', 'asked', 'said', 'did', 'evidence.0'])
  })
})

describe('a publisher', () => {
  const posted = (fields: ReadonlyMap<string, string>) =>
    new Map([...fields].map(([name, value]) => [name, [value]] as [string, string[]]))

  test('finds in the fields what was kept, and keeps what is in the fields', () => {
    for (const { content: draft } of firstDrafts)
      expect(draftFrom(posted(fieldsOf(draft)))).toEqual({ draft })
  })

  test('is told which field to put right', () => {
    const fields = new Map([...fieldsOf(promise()), ['title', ''], ['by', '']])
    expect(draftFrom(posted(fields))).toEqual({ wrong: ['title', 'by'] })
  })

  test('cannot type a count: it comes from the frozen theme alone', () => {
    const fields = new Map([...fieldsOf(promise({ evidence: [theme] })), ['evidence-0-count', '900']])
    const read = draftFrom(posted(fields))
    expect('draft' in read && read.draft.evidence).toEqual([{ ...theme, count: 0, frozen: '2000-01-01' }])
  })

  test('gets an address from the title, whatever is in it', () => {
    expect(slugFor('Café & “Breaks”: what’s next?')).toBe('cafe-breaks-what-s-next')
    expect(slugFor('خوش آمدید')).toBe('')
  })

  test('picks a time by the clock in Coventry, in summer and in winter', () => {
    expect(fromClock('2026-12-01T09:00')?.toISOString()).toBe('2026-12-01T09:00:00.000Z')
    expect(fromClock('2026-07-01T09:00')?.toISOString()).toBe('2026-07-01T08:00:00.000Z')
    expect(fromClock('tomorrow')).toBeUndefined()
  })
})

test('somebody chooses by topic, standing and year, and nonsense is as if it were not there', () => {
  const entries = [publicPromise({ topic: 'breaks' }, 'one'), publicPromise({ status: 'planned' }, 'two')]
  const found = (query: string) =>
    chosen(entries, choiceFrom(new URLSearchParams(query))).map(({ slug }) => slug)
  expect(found('')).toEqual(['one', 'two'])
  expect(found('topic=breaks')).toEqual(['one'])
  expect(found('status=overdue&year=2026')).toEqual(['two'])
  expect(found('year=2025')).toEqual([])
  expect(found('topic=<b>&year=1=1')).toEqual(['one', 'two'])
  expect(yearsOf(entries)).toEqual(['2026'])
})

test('the first drafts are whole, rest on the council’s papers, and none was published by us', () => {
  expect(firstDrafts.length).toBeGreaterThanOrEqual(10)
  for (const { content: draft } of firstDrafts) {
    expect(
      draft.evidence.some(({ kind }) => kind === 'document'),
      draft.title,
    ).toBe(true)
    expect(draft.quotes).toEqual([])
  }
})
