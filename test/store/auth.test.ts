import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ask } from '#db/connect.ts'
import { invitations, recoveryCodes, sessions, staff, tries } from '#db/schema/auth.ts'
import { firstAccountLink, invitedBy, join } from '#auth/join.ts'
import { forgetSignIns } from '#auth/retention.ts'
import { hashOf } from '#auth/secrets.ts'
import { halfwayIn, openSession, signOut, staffOf } from '#auth/sessions.ts'
import { signIn } from '#auth/sign-in.ts'
import { proveSecond } from '#auth/second/second.ts'
import { codeOf, setUpSecond } from '#test/support/second.ts'

const farah = { name: 'Farah Khan', email: 'Farah.Khan@Example.org ', password: 'a long walk by the canal' }
const minutes = (count: number) => count * 60_000

beforeEach(async () => {
  await ask((db) =>
    db.execute(sql`TRUNCATE ${staff}, ${sessions}, ${invitations}, ${recoveryCodes}, ${tries}`),
  )
})
afterEach(() => vi.useRealTimers())

test('the first person makes an account from the link and signs in with it', async () => {
  const token = await firstToken()

  const { secret } = await setUpSecond(await join(token, farah))

  const half = sessionIn(await signIn('farah.khan@example.ORG', farah.password))
  expect(await staffOf(half), 'a password alone opens nothing').toBeUndefined()
  const proof = await proveSecond(half, codeOf(secret, 1))
  const signedIn = typeof proof === 'object' ? sessionIn(proof) : ''
  expect(await halfwayIn(half), 'the half session is gone').toBeUndefined()
  expect(await staffOf(signedIn)).toMatchObject({
    name: 'Farah Khan',
    email: 'farah.khan@example.org',
    roles: ['administrator', 'reviewer'],
  })
})

test('a link that is only opened still works; one that was used does not', async () => {
  const token = await firstToken()
  expect(await invitedBy(token)).toBeDefined()
  expect(await invitedBy(token)).toBeDefined()

  await join(token, farah)

  expect(await invitedBy(token)).toBeUndefined()
  expect(await join(token, { ...farah, email: 'other@example.org' })).toEqual({ link: 'spent' })
})

test('a link sent five times at once makes one account', async () => {
  const token = await firstToken()
  const people = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ ...farah, email: `${name}@example.org` }))

  const outcomes = await Promise.all(people.map((person) => join(token, person)))

  expect(outcomes.filter((outcome) => 'staff' in outcome)).toHaveLength(1)
  expect(await ask((db) => db.select().from(staff))).toHaveLength(1)
})

test('a new link replaces the one before, and there is none once somebody has an account', async () => {
  const [earlier, later] = [await firstToken(), await firstToken()]
  expect(await invitedBy(earlier)).toBeUndefined()

  await join(later, farah)

  expect(await firstAccountLink()).toBeUndefined()
})

test('a link is dead after a day', async () => {
  const token = await firstToken()
  const tomorrow = new Date(Date.now() + minutes(24 * 60 + 1))

  expect(await invitedBy(token, tomorrow)).toBeUndefined()
  expect(await join(token, farah, tomorrow)).toEqual({ link: 'spent' })
})

test('someone who types something wrong hears all of it, and keeps the link', async () => {
  const token = await firstToken()

  const outcome = await join(token, { name: ' ', email: 'farah at work', password: 'too short' })

  expect(outcome).toEqual({ errors: { name: 'missing', email: 'notAnEmail', password: 'tooShort' } })
  expect(await invitedBy(token)).toBeDefined()
})

test('an invitation cannot be used for a colleague’s address', async () => {
  await join(await firstToken(), farah)
  await invite('second', 'farah.khan@example.org')

  expect(await join('second', { ...farah, email: 'somebody@example.org' })).toEqual({ link: 'spent' })
  expect(await join('second', farah)).toEqual({ errors: { email: 'taken' } })
  expect(await invitedBy('second')).toBeDefined()
})

test('a wrong password and an unknown address get the same answer', async () => {
  await join(await firstToken(), farah)

  expect(await signIn(farah.email, 'not my password')).toEqual({ error: 'wrong' })
  expect(await signIn('nobody@example.org', farah.password)).toEqual({ error: 'wrong' })
})

test('after five wrong passwords even the right one waits, on other spellings of the address too', async () => {
  await join(await firstToken(), farah)
  for (let count = 0; count < 5; count++) await signIn('FARAH.khan@example.org', 'a guess')

  expect(await signIn(farah.email, farah.password)).toEqual({ error: 'tooMany', seconds: 30 })
  expect(await signIn(farah.email, farah.password, new Date(Date.now() + 31_000))).toHaveProperty('session')
})

test('an unknown address costs a guesser as long as a wrong password', async () => {
  await join(await firstToken(), farah)
  const known = await fastest(() => signIn(farah.email, 'not my password'))
  const unknown = await fastest(() => signIn('nobody.at.all@example.org', 'not my password'))

  expect(unknown / known).toBeGreaterThan(0.4)
  expect(unknown / known).toBeLessThan(2.5)
})

test('a copy of the tables holds nothing to sign in with', async () => {
  const token = await firstToken()
  await join(token, farah)
  const session = sessionIn(await signIn(farah.email, farah.password))

  const tables = [staff, sessions, invitations, recoveryCodes].map((table) =>
    ask((db) => db.select().from(table)),
  )
  const copy = JSON.stringify(await Promise.all(tables))

  for (const secret of [token, session, farah.password]) expect(copy).not.toContain(secret)
  expect(copy).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
})

test('someone who signs out is out', async () => {
  const session = await signedInAs(farah)

  await signOut(session)

  expect(await staffOf(session)).toBeUndefined()
})

test('half an hour away from the desk ends a session; work keeps it alive, but not past eight hours', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const away = await signedInAs(farah)
  const start = Date.now()
  const busy = await openSession(await idOf(away))

  for (let passed = 0; passed < 480; passed += 10) {
    vi.setSystemTime(start + minutes(passed))
    expect(await staffOf(busy)).toBeDefined()
  }

  expect(await staffOf(away)).toBeUndefined()
  vi.setSystemTime(start + minutes(481))
  expect(await staffOf(busy)).toBeUndefined()
})

test('a role that is taken away is gone with the next page, and so is the account', async () => {
  const session = await signedInAs(farah)

  await ask((db) => db.update(staff).set({ roles: ['reviewer'] }))
  expect(await staffOf(session)).toMatchObject({ roles: ['reviewer'] })

  await ask((db) => db.delete(staff))
  expect(await staffOf(session)).toBeUndefined()
})

test('sessions and links that are over are forgotten, the others stay', async () => {
  const session = await signedInAs(farah)
  await invite('open', 'new@example.org')

  await forgetSignIns()
  expect(await staffOf(session)).toBeDefined()
  expect(await invitedBy('open')).toBeDefined()

  await forgetSignIns(new Date(Date.now() + minutes(25 * 60)))
  expect(await ask((db) => db.select().from(sessions))).toEqual([])
  expect(await ask((db) => db.select().from(invitations))).toEqual([])
})

async function firstToken(): Promise<string> {
  const link = await firstAccountLink()
  return /^\/team\/join\/([\w-]{43})\/$/.exec(link ?? '')?.[1] ?? ''
}

async function invite(token: string, email: string): Promise<void> {
  const expiresAt = new Date(Date.now() + minutes(60))
  const row = { tokenHash: hashOf(token), email, roles: ['reviewer'], expiresAt }
  await ask((db) => db.insert(invitations).values(row))
}

async function signedInAs(person: typeof farah): Promise<string> {
  const joined = await join(await firstToken(), person)
  return openSession('staff' in joined ? joined.staff : '')
}

const idOf = async (session: string) => (await staffOf(session))?.id ?? ''

function sessionIn(outcome: object): string {
  return 'session' in outcome ? String(outcome.session) : ''
}

async function fastest(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}
