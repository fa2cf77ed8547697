import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { formVersions } from '#db/schema/submissions.ts'
import type { Form } from '#engine/form.ts'
import { hashOf } from '#engine/version.ts'
import { everyVersion } from '#forms/index.ts'
import { keepVersions } from '#submissions/versions/index.ts'
import { everyFeature } from '#test/support/every-feature.ts'

const published = [...everyVersion, everyFeature]
const kept = () =>
  ask((db) => db.select().from(formVersions).orderBy(formVersions.form, formVersions.version))

beforeEach(async () => {
  await ask((db) => db.execute(sql`TRUNCATE ${formVersions}`))
})

test('every published version is kept as people saw it, with its hash and its day', async () => {
  expect(await keepVersions(published)).toEqual([])

  const rows = await kept()
  expect(rows).toHaveLength(published.length)
  for (const { form, version, hash, definition } of rows) {
    expect(definition).toEqual(published.find(({ id, version: its }) => id === form && its === version))
    expect(hashOf(definition), 'the order of questions is kept, too').toBe(hash)
  }
})

test('starting again, or several at once, keeps nothing twice and changes nothing', async () => {
  await Promise.all([keepVersions(published), keepVersions(published), keepVersions(published)])
  const before = await kept()

  expect(await keepVersions(published)).toEqual([])
  expect(await kept()).toEqual(before)
})

test('a new version is kept beside the old one', async () => {
  await keepVersions([everyFeature])

  expect(await keepVersions([{ ...everyFeature, version: 3 }, everyFeature])).toEqual([])
  expect((await kept()).map(({ version }) => version)).toEqual([2, 3])
})

test('a published version that was changed is told in one sentence each time, and what is kept stays', async () => {
  await keepVersions([everyFeature])
  const changed: Form = { ...everyFeature, steps: everyFeature.steps.slice(1) }

  for (const time of ['at the start', 'ten minutes later'])
    expect((await keepVersions([changed])).join(), time).toContain('every-feature 2 is not the one')
  expect((await kept())[0]?.definition).toEqual(everyFeature)
})
