import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { settings } from '#db/schema/team.ts'
import { builtIn, changeSetting, readSettings } from '#team/settings/settings.ts'

beforeEach(() => ask((db) => db.execute(sql`TRUNCATE ${settings}`)))

test('until the council sets something, nothing unconfirmed is shown and the page about privacy is kept to', async () => {
  expect(await readSettings()).toMatchObject({
    'phone-out-of-hours': '',
    'keep-referrals': 90,
    'keep-audit': 6,
  })
  expect(await builtIn()).toEqual({})
})

test('what the council sets holds from then on, and it is said what it was', async () => {
  expect(await changeSetting('keep-referrals', ' 60 ')).toEqual({ was: 90, is: 60 })
  expect(await changeSetting('keep-referrals', '60')).toBe('same')
  expect((await readSettings())['keep-referrals']).toBe(60)

  await changeSetting('phone-out-of-hours', '024 7683 2222')
  expect(await builtIn()).toEqual({ 'phone-out-of-hours': '024 7683 2222' })
})

test.each([
  ['keep-referrals', '91'],
  ['keep-referrals', 'for ever'],
  ['keep-referrals', ''],
  ['phone-out-of-hours', 'ask at the desk'],
  ['duty-address', 'nobody'],
  ['made-up', '1'],
])('what does not fit is refused, and changes nothing: %s = %s', async (name, typed) => {
  expect(await changeSetting(name, typed)).toBe('wrong')
  expect(await ask((db) => db.select().from(settings))).toEqual([])
})

test('a value that was put into the table and does not fit is not used', async () => {
  await ask((db) => db.insert(settings).values({ name: 'keep-audit', value: 'never', changed: new Date() }))
  expect((await readSettings())['keep-audit']).toBe(6)
})
