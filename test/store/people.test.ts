import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { changePassword } from '#auth/change-password.ts'
import { firstAccountLink, invitedBy, join } from '#auth/join.ts'
import { invite, inviteAgain } from '#auth/people/invite.ts'
import {
  changeRoles,
  endSession,
  listPeople,
  openInvitations,
  removePerson,
  sessionsOf,
  withdrawInvitation,
} from '#auth/people/people.ts'
import { openSession, staffOf } from '#auth/sessions.ts'
import { signIn } from '#auth/sign-in.ts'
import { ask } from '#db/connect.ts'
import { invitations, recoveryCodes, sessions, staff, tries } from '#db/schema/auth.ts'
import { outbox } from '#db/schema/mail.ts'
import { openLetter } from '#mail/letter.ts'
import { setUpSecond } from '#test/support/second.ts'

const site = 'https://portal.example.org'
const farah = { name: 'Farah Khan', email: 'farah.khan@example.org', password: 'a long walk by the canal' }
const ben = { name: 'Ben Okafor', email: 'ben@example.org', password: 'seven quiet lamps' }

beforeEach(async () => {
  const all = [staff, sessions, invitations, recoveryCodes, tries, outbox]
  for (const table of all) await ask((db) => db.execute(sql`TRUNCATE ${table} CASCADE`))
})

const tokenIn = (link: string) => /join\/([\w-]+)\//.exec(link)?.[1] ?? ''

async function first() {
  return setUpSecond(await join(tokenIn((await firstAccountLink()) ?? ''), farah))
}

async function invited(roles: readonly string[] = ['publisher']) {
  const outcome = await invite(` ${ben.email.toUpperCase()} `, roles, site)
  return 'link' in outcome ? tokenIn(outcome.link) : ''
}

test('an administrator invites somebody: the letter holds the link, and what they may do was chosen before', async () => {
  await first()
  const token = await invited(['publisher', 'made up'])
  const [letter] = await ask((db) => db.select().from(outbox))
  const { to, text } = openLetter({ id: letter?.id ?? '', sealed: letter?.sealed ?? new Uint8Array() })
  expect(to).toBe(ben.email)
  expect(text).toContain(`${site}/team/join/${token}/`)

  const { id } = await setUpSecond(await join(token, ben))
  expect((await listPeople()).find((person) => person.id === id)).toMatchObject({
    name: 'Ben Okafor',
    roles: ['publisher'],
    hasSecond: true,
    sessions: 1,
  })
})

test('a second invitation takes the place of the first, and a withdrawn one is dead', async () => {
  await first()
  const [earlier, later] = [await invited(), await invited()]
  expect(await invitedBy(earlier)).toBeUndefined()
  expect(await openInvitations()).toMatchObject([{ email: ben.email }])

  await withdrawInvitation(ben.email)
  expect(await invitedBy(later)).toBeUndefined()
})

test('nobody is invited twice, to nothing, or at no address', async () => {
  await first()
  expect(await invite(farah.email, ['reviewer'], site)).toEqual({ errors: { email: 'taken' } })
  expect(await invite('', [], site)).toEqual({ errors: { email: 'missing', roles: 'missing' } })
  expect(await invite('ben', ['reviewer'], site)).toEqual({ errors: { email: 'notAnEmail' } })
  expect(await ask((db) => db.select().from(outbox))).toEqual([])
})

test('somebody who lost password, phone and codes starts again, and what they had before opens nothing', async () => {
  await first()
  const before = await setUpSecond(await join(await invited(), ben))
  const outcome = await inviteAgain(ben.email, site)
  const token = 'link' in outcome ? tokenIn(outcome.link) : ''

  const renewed = await join(token, { ...ben, password: 'nine loud bells' })
  expect(renewed).toEqual({ staff: before.id })
  expect(await staffOf(before.session)).toBeUndefined()
  expect(await signIn(ben.email, ben.password)).toEqual({ error: 'wrong' })
  const after = await setUpSecond(renewed)
  expect(await staffOf(after.session)).toMatchObject({ roles: ['publisher'] })
  expect(await join(token, ben)).toEqual({ link: 'spent' })
})

test('a link to start again is for nobody else', async () => {
  await first()
  await setUpSecond(await join(await invited(), ben))
  const outcome = await inviteAgain(ben.email, site)
  const token = 'link' in outcome ? tokenIn(outcome.link) : ''

  expect(await join(token, { ...ben, email: farah.email })).toEqual({ link: 'spent' })
})

test('the last administrator can neither leave nor stop being one, even when two take it from each other', async () => {
  const { id } = await first()
  expect(await changeRoles(id, ['reviewer'])).toBe('last')
  expect(await removePerson(id)).toBe('last')

  const other = await setUpSecond(await join(await invited(['administrator']), ben))
  const both = await Promise.all([changeRoles(id, ['reviewer']), changeRoles(other.id, ['reviewer'])])
  expect([...both].sort()).toEqual(['done', 'last'])
})

test('somebody who is removed is out at once, everywhere', async () => {
  await first()
  const { id, session } = await setUpSecond(await join(await invited(), ben))

  expect(await removePerson(id)).toBe('done')

  expect(await staffOf(session)).toBeUndefined()
  expect(await signIn(ben.email, ben.password)).toEqual({ error: 'wrong' })
})

test('somebody sees where she is signed in, and ends a session she left open', async () => {
  const { id, session } = await first()
  const left = await openSession(id)
  const [newest] = await sessionsOf(id)

  await endSession(id, newest?.handle ?? '')

  expect(await staffOf(left)).toBeUndefined()
  expect(await staffOf(session)).toBeDefined()
})

test('nobody ends a session of somebody else by its handle', async () => {
  const { id } = await first()
  const { id: other, session } = await setUpSecond(await join(await invited(), ben))
  const [theirs] = await sessionsOf(other)

  await endSession(id, theirs?.handle ?? '')

  expect(await staffOf(session)).toBeDefined()
})

test('a new password needs the old one, and signs out everywhere else', async () => {
  const { id, session } = await first()
  const elsewhere = await openSession(id)
  const me = await staffOf(session)
  if (!me) throw new Error('Nobody is signed in')

  expect(await changePassword(me, session, { current: 'a guess', password: 'short' })).toEqual({
    current: 'wrong',
    password: 'tooShort',
  })
  expect(await changePassword(me, session, { current: farah.password, password: 'nine loud bells' })).toBe(
    'changed',
  )
  expect(await staffOf(session)).toBeDefined()
  expect(await staffOf(elsewhere)).toBeUndefined()
  expect(await signIn(farah.email, 'nine loud bells')).toHaveProperty('session')
})
