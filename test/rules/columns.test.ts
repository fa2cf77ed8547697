import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { storedTables, type StoredTable } from '#db/columns.ts'
import { madeFromSchema } from '#db/write-columns.ts'

type Explained = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Said of every table beside its columns: what it is, and how long it is kept. */
const ofTable = ['title', 'kept']
const explained = JSON.parse(readFileSync('locales/en/columns.json', 'utf8')) as Explained

/** A sentence for each column that nobody explains, and each explanation of nothing. */
function problems(tables: readonly StoredTable[], words: Explained): readonly string[] {
  const wanted = tables.flatMap(({ table, columns }) =>
    [...ofTable, ...columns].map((name) => `${table}.${name}`),
  )
  const said = Object.entries(words).flatMap(([table, about]) =>
    Object.keys(about).map((name) => `${table}.${name}`),
  )
  return [
    ...wanted
      .filter((name) => !said.includes(name))
      .map((name) => `Say in locales/en/columns.json why ${name} is kept.`),
    ...said
      .filter((name) => !wanted.includes(name))
      .map((name) => `Nothing is kept under ${name}: remove it from locales/en/columns.json.`),
  ]
}

test('every stored column has a reason that residents can read', () => {
  expect(storedTables.map(({ table }) => table)).toContain('responses')
  expect(problems(storedTables, explained)).toEqual([])
})

test('the rule sees a column without a reason, a table without a time, and a reason for nothing', () => {
  const tables = [{ table: 'visits', columns: ['address'] }]
  expect(problems(tables, { visits: { title: 'Visits', name: 'Why' } })).toEqual([
    'Say in locales/en/columns.json why visits.kept is kept.',
    'Say in locales/en/columns.json why visits.address is kept.',
    'Nothing is kept under visits.name: remove it from locales/en/columns.json.',
  ])
})

test('the lists made from the schema are up to date', async () => {
  for (const [file, text] of await madeFromSchema())
    expect(readFileSync(file, 'utf8'), 'Run npm run db:columns').toBe(text)
})

test('no column keeps an address of the internet, a browser, or a time of an anonymous answer', () => {
  const columns = storedTables.flatMap(({ table, columns: names }) => names.map((name) => `${table}.${name}`))
  expect(columns.filter((name) => /(^|[._])(ip|agent|browser|device|referr?er)(_|$)/.test(name))).toEqual([])
  const ofResponses = storedTables.find(({ table }) => table === 'responses')?.columns ?? []
  expect(ofResponses.filter((name) => /(_at|time|created|received|sent)$/.test(name))).toEqual([])
})
