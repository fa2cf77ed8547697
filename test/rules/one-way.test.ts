import { describe, expect, test } from 'vitest'
import { brokenImports, cycles, transactions } from './one-way.ts'
import { sourcesUnder } from './sources.ts'
import { rooms } from './table.ts'

const sources = sourcesUnder('src', 'db')

test('every import points down, and only stores talk to the database', () => {
  expect(brokenImports(sources)).toEqual([])
})

test('no room can be reached from itself', () => {
  expect(cycles(rooms)).toEqual([])
  expect(cycles({ mail: ['auth'], auth: ['mail'], ui: [] })).toEqual(['mail', 'auth'])
})

test('nothing begins a transaction', () => {
  expect(transactions(sources)).toEqual([])
})

/** What the rule says about a file of one line. */
const about = (path: string, line: string) => brokenImports(new Map([[path, line]])).join()

describe('whoever writes', () => {
  test('an import that points up is told what the room may import', () => {
    const said = about('src/site/search.ts', "import { forms } from '#forms/index.ts'")
    expect(said).toContain('src/site/search.ts imports src/forms/index.ts: site may import only i18n, ui.')
  })

  test('an import of a neighbour is told, however it is written', () => {
    for (const line of [
      "import { languages } from '../i18n/languages.ts'",
      "import '#i18n/languages.ts'",
      "import type {\n  Language,\n} from '#i18n/languages.ts'",
      "export { languages } from '#i18n/languages.ts'",
      "const { languages } = await import('#i18n/languages.ts')",
    ])
      expect(about('src/ui/Button.astro', line), line).toContain('ui may import no other room')
  })

  test('a page that reads the database is told to call a room', () => {
    const said = about('src/pages/x.astro', "import { ask } from '#db/connect.ts'")
    expect(said).toContain("Call the room's store")
    expect(about('src/pages/x.astro', "import * as db from '#db/connect.ts'")).toContain('store')
    expect(about('src/auth/join.ts', "import { ask, DatabaseRefused } from '#db/connect.ts'")).toContain(
      'store',
    )
    expect(about('src/auth/join.ts', "import { sql } from 'drizzle-orm'")).toContain('store')
  })

  test('a store that reads another room’s tables is told', () => {
    expect(about('src/auth/store.ts', "import { drafts } from '#db/schema/submissions.ts'")).toContain(
      'own room',
    )
    expect(about('src/auth/store.ts', "import { staff } from '#db/schema/auth.ts'")).toBe('')
    expect(about('src/auth/links/store.ts', "import { staff } from '#db/schema/auth.ts'")).toBe('')
    expect(about('src/auth/totp/store.ts', "import { staff } from '#db/schema/auth.ts'")).toBe('')
    expect(about('src/auth/mail/store.ts', "import { outbox } from '#db/schema/mail.ts'")).toContain(
      'own room',
    )
  })

  test('a schema that leans on a room is told', () => {
    expect(about('db/schema/auth.ts', "import { roles } from '../../src/auth/staff.ts'")).not.toBe('')
  })

  test('a page that names a failure of the database is let through', () => {
    expect(about('src/middleware.ts', "import { DatabaseUnavailable } from '#db/connect.ts'")).toBe('')
  })

  test('an import of what starts the product is told', () => {
    for (const target of ['#pages/index.ts', '#jobs/attempt.ts', '#server/door.ts'])
      expect(about('src/insight/results.ts', `import { x } from '${target}'`), target).not.toBe('')
  })

  test('a package that one room keeps is told why', () => {
    expect(about('src/team/places.ts', "import { Lucia } from 'lucia'")).toContain('one room')
    expect(about('src/engine/answer.ts', "import { z } from 'zod'")).toContain('plain functions')
    expect(about('src/engine/version.ts', "import { createHash } from 'node:crypto'")).toBe('')
  })

  test('a transaction is told', () => {
    for (const line of ['await db.transaction(f)', 'await sql.begin (f)', 'await ask(sql`BEGIN`)'])
      expect(transactions(new Map([['src/auth/store.ts', line]])), line).toHaveLength(1)
  })
})
