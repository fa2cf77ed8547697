import { sql, type SQL } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '#db/connect.ts'
import { audit, auditEnds } from '#db/schema/team.ts'
import { checkAudit } from '#team/audit/check.ts'
import { note } from '#team/audit/note.ts'
import { forgetAudit } from '#team/audit/retention.ts'
import { everyLine, searchAudit } from '#team/audit/search.ts'
import { everythingStored } from '#test/support/dump.ts'

const farah = { id: '11111111-1111-4111-8111-111111111111', name: 'Farah Khan', email: 'farah@example.org' }

beforeEach(() => ask((db) => db.execute(sql`TRUNCATE ${audit}, ${auditEnds}`)))

/** Behind the application's back. */
const behind = (statement: SQL) => ask((db) => db.execute(statement))

async function sixLines() {
  for (let count = 1; count <= 6; count += 1)
    await note({
      staff: farah,
      action: 'view',
      about: `/team/received/AAAA-${count}/`,
      said: { why: `MARIGOLD ${count}` },
    })
}

test('an audit that nobody touched is sound, from its first line on', async () => {
  expect(await checkAudit()).toMatchObject({ lines: 0, problems: [] })
  await sixLines()
  expect(await checkAudit()).toMatchObject({ lines: 6, problems: [] })
})

const columns: Record<string, SQL> = {
  'when it was': sql`at = at + interval '1 millisecond'`,
  who: sql`who = 'Somebody Else, else@example.org'`,
  'whose account': sql`staff = NULL`,
  what: sql`action = 'change'`,
  where: sql`about = '/team/'`,
  why: sql`sealed = NULL`,
  'one bit of why': sql`sealed = set_byte(sealed, 200, get_byte(sealed, 200) # 1)`,
  'its hash': sql`hash = 'another'`,
}

test.each(Object.entries(columns))(
  'a line is changed behind the portal’s back, %s: the check says which',
  async (_, change) => {
    await sixLines()
    await behind(sql`UPDATE ${audit} SET ${change} WHERE line = 3`)
    expect((await checkAudit()).problems).toContain('Line 3 was changed.')
  },
)

test.each([1, 3, 6])(
  'line %i is deleted behind the portal’s back: the check says so, also after new lines',
  async (line) => {
    await sixLines()
    await behind(sql`DELETE FROM ${audit} WHERE line = ${line}`)
    expect((await checkAudit()).problems).toEqual([`Line ${line} is missing.`])

    await note({ staff: farah, action: 'sign-out', about: '/team/sign-out/' })
    expect((await checkAudit()).problems).toEqual([`Line ${line} is missing.`])
  },
)

test('lines that are closed up after one was taken out still show', async () => {
  await sixLines()
  await behind(sql`DELETE FROM ${audit} WHERE line = 3`)
  await behind(sql`UPDATE ${audit} SET line = line - 1 WHERE line > 3`)
  expect((await checkAudit()).problems).toContain('Line 3 was changed.')
})

test('the newest lines cannot be cut off, with or without the row that holds the end', async () => {
  await sixLines()
  await behind(sql`DELETE FROM ${audit} WHERE line > 4`)
  await behind(sql`UPDATE ${auditEnds} SET line = 4, hash = (SELECT hash FROM ${audit} WHERE line = 4)`)
  expect((await checkAudit()).problems).toEqual(['The row with the ends of the audit was changed.'])

  await behind(sql`DELETE FROM ${auditEnds}`)
  expect((await checkAudit()).problems).toEqual(['The row with the ends of the audit is missing.'])
  await note({ staff: farah, action: 'sign-out', about: '/team/sign-out/' })
  expect((await checkAudit()).problems).toEqual(['Line 5 is missing.'])
})

test('a line that somebody wrote without the key is found', async () => {
  await sixLines()
  await behind(
    sql`INSERT INTO ${audit} SELECT 7, at, staff, who, action, about, sealed, hash FROM ${audit} WHERE line = 6`,
  )
  expect((await checkAudit()).problems).toContain('Line 7 was changed.')
})

test('a whole copy of yesterday, put back, does not go through an end that was noted since', async () => {
  await sixLines()
  const { end } = await checkAudit()
  expect((await checkAudit(end)).problems).toEqual([])

  await behind(sql`TRUNCATE ${audit}, ${auditEnds}`)
  await sixLines()
  expect((await checkAudit(end)).problems).toHaveLength(1)
})

test('thirty who write at once make one chain', async () => {
  const deeds = Array.from({ length: 30 }, (_, count) => ({
    staff: farah,
    action: 'view' as const,
    about: `/${count}/`,
  }))
  await Promise.all(deeds.map((deed) => note(deed)))
  expect(await checkAudit()).toMatchObject({ lines: 30, problems: [] })
  expect(new Set((await searchAudit({})).lines.map(({ about }) => about)).size).toBe(30)
})

test('lines that are forgotten on time leave a sound audit, and the forgetting is a line', async () => {
  const yearsAgo = (years: number) => new Date(Date.now() - years * 366 * 24 * 60 * 60_000)
  for (const years of [8, 7, 3])
    await note({ staff: farah, action: 'view', about: `/${years}/` }, yearsAgo(years))

  expect(await forgetAudit(6)).toBe(2)

  const { lines } = await searchAudit({})
  expect(lines.map(({ action, about }) => [action, about])).toEqual([
    ['forget', 'audit lines 1 to 2'],
    ['view', '/3/'],
  ])
  expect(await checkAudit()).toMatchObject({ lines: 2, problems: [] })
  expect(await forgetAudit(6)).toBe(0)

  await behind(sql`DELETE FROM ${audit} WHERE line = 3`)
  expect((await checkAudit()).problems).toEqual(['Line 3 is missing.'])
})

test('an administrator searches by who, what, where and when, page by page', async () => {
  const ben = { ...farah, name: 'Ben Okafor', email: 'ben@example.org' }
  await note({ staff: ben, action: 'export', about: '/team/bulletins/' }, new Date('2026-03-01T12:00:00Z'))
  for (let count = 0; count < 105; count += 1)
    await note({ staff: farah, action: 'view', about: '/team/comments/' }, new Date('2026-05-01T12:00:00Z'))

  const first = await searchAudit({})
  const second = await searchAudit({ before: first.next ?? 0 })
  expect([first.lines.length, second.lines.length, second.next]).toEqual([100, 6, undefined])
  expect((await searchAudit({ text: 'OKAFOR' })).lines).toHaveLength(1)
  expect((await searchAudit({ text: '%' })).lines).toHaveLength(0)
  expect((await searchAudit({ action: 'export' })).lines).toHaveLength(1)
  expect((await searchAudit({ until: new Date('2026-04-01') })).lines).toHaveLength(1)
  expect(await Array.fromAsync(everyLine({}))).toHaveLength(106)
})

test('why somebody read something is sealed, and read again by administrators', async () => {
  await sixLines()
  expect(await everythingStored()).not.toContain('MARIGOLD')
  expect((await searchAudit({})).lines.at(-1)?.said).toEqual({ why: 'MARIGOLD 1' })
})
