import { expect, test } from 'vitest'
import { brokenImports, transactions } from './one-way.ts'
import { sourcesUnder } from './sources.ts'

const sources = sourcesUnder('src', 'db')
const one = (path: string, source: string) => new Map([[path, source]])

test('every import points down, and only stores talk to the database', () => {
  expect(brokenImports(sources)).toEqual([])
})

test('nothing begins a transaction', () => {
  expect(transactions(sources)).toEqual([])
})

test('the rule sees an import that points up', () => {
  const [sentence] = brokenImports(one('src/engine/journey.ts', "import { forms } from '#forms/index.ts'"))
  expect(sentence).toContain('src/engine/journey.ts imports src/forms/index.ts')
})

test('the rule sees a room that imports its neighbour, relatively too', () => {
  expect(brokenImports(one('src/ui/Button.ts', "import x from '../i18n/languages.ts'"))).toHaveLength(1)
  expect(brokenImports(one('src/ui/Button.ts', "const x = await import('#i18n/languages.ts')"))).toHaveLength(
    1,
  )
})

test('the rule sees a page that asks the database itself, and a store that reads another room’s tables', () => {
  expect(brokenImports(one('src/pages/x.astro', "import { ask } from '#db/connect.ts'"))).toHaveLength(1)
  expect(brokenImports(one('src/auth/join.ts', "import { ask } from '#db/connect.ts'"))).toHaveLength(1)
  expect(
    brokenImports(one('src/auth/store.ts', "import { drafts } from '#db/schema/submissions.ts'")),
  ).toHaveLength(1)
})

test('the rule sees a transaction', () => {
  expect(transactions(one('src/auth/store.ts', 'await db.transaction(async () => {})'))).toHaveLength(1)
  expect(transactions(one('src/auth/store.ts', 'await sql.begin (async () => {})'))).toHaveLength(1)
})
