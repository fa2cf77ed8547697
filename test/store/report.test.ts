import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import JSZip from 'jszip'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { responses } from '#db/schema/submissions.ts'
import { reports } from '#db/schema/themes.ts'
import { experience } from '#forms/experience/index.ts'
import { safeguardingExperience } from '#forms/safeguarding-experience/index.ts'
import { translator } from '#i18n/translate.ts'
import { buildReport } from '#insight/report/build.ts'
import { reportAsCsv } from '#insight/report/csv.ts'
import { reportAsDocx } from '#insight/report/docx.ts'
import { quarterOf, quartersUntil } from '#insight/report/quarters.ts'
import { hashOf, signedReport, signReport } from '#insight/report/signed.ts'
import { countAnswers } from '#insight/results.ts'
import { surveyFigures } from '#insight/report/survey.ts'

const staff = randomUUID()
const t = translator('en')

beforeEach(async () => {
  await ask((db) => db.execute(sql`TRUNCATE ${responses}, ${reports}`))
})

test.each([
  ['2026-04-01', { number: 1, year: '2026/27', after: '2026-07-01', april: '2026-04-01' }],
  ['2026-10-01', { number: 3, year: '2026/27', after: '2027-01-01', april: '2026-04-01' }],
  ['2027-01-01', { number: 4, year: '2026/27', after: '2027-04-01', april: '2026-04-01' }],
])('the council’s year begins in April: %s', (first, expected) => {
  expect(quarterOf(first)).toMatchObject(expected)
})

test('a report is on a quarter that there was, and on no other day', () => {
  expect(quartersUntil('2026-11-24', 3).map(({ first }) => first)).toEqual([
    '2026-10-01',
    '2026-07-01',
    '2026-04-01',
  ])
  expect(quarterOf('2026-05-01')).toBeUndefined()
})

test('a signed report is made again exactly, whatever people answer afterwards', async () => {
  await answers(40, { satisfaction: 'very-satisfied' })
  const report = await made()
  const version = await signReport(report, staff)
  const documentBefore = await partsOf(await reportAsDocx(report))

  await answers(30, { satisfaction: 'very-dissatisfied' })
  expect(hashOf(await made())).not.toBe(hashOf(report))
  const signed = await signedReport(report.quarter, version ?? 0)
  expect(signed?.report).toEqual(report)
  expect(reportAsCsv(signed?.report ?? report)).toBe(reportAsCsv(report))
  expect(await partsOf(await reportAsDocx(signed?.report ?? report))).toEqual(documentBefore)
  expect(await signReport(await made(), staff)).toBe(2)
})

test('a signed report that was changed in the database is not shown as signed', async () => {
  await signReport(await made(), staff)
  await ask((db) =>
    db.execute(sql`UPDATE ${reports} SET content = jsonb_set(content, '{title}', '"Another"')`),
  )
  expect(await signedReport('2026-07-01', 1)).toBeUndefined()
})

test('the document opens as one: headings, tables with head rows, lists and British English', async () => {
  await answers(60, { satisfaction: 'very-satisfied' })
  await countAnswers(new Date('2026-11-24'))
  const zip = await JSZip.loadAsync(await reportAsDocx(await made()))
  const document = (await zip.file('word/document.xml')?.async('string')) ?? ''
  const styles = (await zip.file('word/styles.xml')?.async('string')) ?? ''
  const tables = document.match(/<w:tbl>/g)?.length ?? 0
  expect(tables).toBeGreaterThan(3)
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables)
  expect(document.match(/w:val="Caption"/g)).toHaveLength(tables)
  expect(document).toContain('w:val="Heading1"')
  expect(document).toContain('w:val="Heading2"')
  expect(styles).toContain('w:val="en-GB"')
  expect(document).not.toMatch(/undefined|NaN|\[object|team:|performance:/)
})

test('nothing is said of nine answers, and a handful of people in a language cannot be told', async () => {
  await answers(9, { satisfaction: 'very-satisfied' })
  expect(JSON.stringify(await made())).toContain(t('team:report.tooFew'))
  await answers(51, { satisfaction: 'very-satisfied' })
  await answers(3, { satisfaction: 'very-satisfied' }, 'ur')
  await countAnswers(new Date('2026-11-24'))
  const told = JSON.stringify(await made())
  expect(told).toContain('"id":"experience"')
  expect(told).not.toContain('"اردو"')
})

test('a table is text to a spreadsheet, never a formula', async () => {
  const report = await made(['=1+1'])
  const table = { kind: 'table', id: 'x', caption: '=2', head: ['a', 'b'], rows: [['=3', '@x']] } as const
  expect(reportAsCsv({ ...report, blocks: [table] })).toContain(`"'=2","'=3",b,"'@x"`)
})

async function made(events: readonly string[] = []) {
  const quarter = quarterOf('2026-07-01')
  if (!quarter) throw new Error('no quarter')
  return buildReport(
    {
      ...{
        quarter,
        events,
        next: ['Look at late visits with providers'],
        themes: [],
        subscribers: 12,
        received: [],
      },
      indicators: [
        {
          name: 'Safe',
          code: '4A',
          local: false,
          before: '69.9%',
          quarterBefore: '',
          latest: '69.9%',
          england: '69.2%',
          direction: 'Same',
          note: '',
        },
      ],
      surveys: [await surveyFigures(experience, quarter)],
      safeguarding: await surveyFigures(safeguardingExperience, quarter, '2025-10-01'),
      urgent: { urgent: 0, sameWeek: 0, waiting: 0 },
      assessments: undefined,
      promises: undefined,
    },
    t,
  )
}

/** The parts of a document that hold what it says: when the file was made is not among them. */
async function partsOf(file: Buffer) {
  const zip = await JSZip.loadAsync(file)
  const names = Object.keys(zip.files)
    .filter((name) => /^word\/(?!_rels).*\.xml$/.test(name))
    .sort()
  return Promise.all(names.map(async (name) => [name, await zip.file(name)?.async('string')]))
}

async function answers(people: number, given: Record<string, string>, language = 'en') {
  const row = { form: 'experience', version: 2, week: '2026-07-06', language, answers: given }
  await ask((db) =>
    db.insert(responses).values(Array.from({ length: people }, () => ({ ...row, id: randomUUID() }))),
  )
}
