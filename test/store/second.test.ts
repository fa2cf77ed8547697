import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { firstAccountLink, join } from '#auth/join.ts'
import { offerSecond, proveSecond, setSecond, whoSetsUp } from '#auth/second/second.ts'
import { halfwayIn, staffOf } from '#auth/sessions.ts'
import { signIn } from '#auth/sign-in.ts'
import { ask } from '#db/connect.ts'
import { recoveryCodes, sessions, staff, tries } from '#db/schema/auth.ts'
import { everythingStored } from '#test/support/dump.ts'
import { codeOf, setUpSecond } from '#test/support/second.ts'

const farah = { name: 'Farah Khan', email: 'farah.khan@example.org', password: 'a long walk by the canal' }

beforeEach(async () => {
  await ask((db) => db.execute(sql`TRUNCATE ${staff}, ${sessions}, ${recoveryCodes}, ${tries}`))
})

async function joined() {
  const token = /join\/([\w-]+)/.exec((await firstAccountLink()) ?? '')?.[1] ?? ''
  return setUpSecond(await join(token, farah))
}

async function halfSession(): Promise<string> {
  const outcome = await signIn(farah.email, farah.password)
  return 'session' in outcome ? outcome.session : ''
}

const sessionOf = (proof: unknown) =>
  typeof proof === 'object' && proof !== null && 'session' in proof ? String(proof.session) : ''

test('somebody with a password and a code is in; with a password and a guess is not', async () => {
  const { secret } = await joined()
  const half = await halfSession()

  expect(await proveSecond(half, '000000')).toBe('wrong')
  expect(await staffOf(half)).toBeUndefined()
  expect(await staffOf(sessionOf(await proveSecond(half, codeOf(secret, 1))))).toMatchObject({
    name: 'Farah Khan',
  })
})

test('a code that was read over a shoulder does not work a second time, nor does an earlier one', async () => {
  const { secret } = await joined()
  const code = codeOf(secret, 1)
  expect(sessionOf(await proveSecond(await halfSession(), code))).not.toBe('')

  expect(await proveSecond(await halfSession(), code)).toBe('wrong')
  expect(await proveSecond(await halfSession(), codeOf(secret))).toBe('wrong')
})

test('somebody without her phone gets in by a recovery code, once, however she types it', async () => {
  const { codes } = await joined()
  const [code = ''] = codes
  expect(codes).toHaveLength(10)

  const typed = ` ${code.toLowerCase().replace('-', ' ')} `
  expect(sessionOf(await proveSecond(await halfSession(), typed))).not.toBe('')
  expect(await proveSecond(await halfSession(), code)).toBe('wrong')
})

test('whoever knows the password cannot set up a phone of their own', async () => {
  await joined()
  const half = await halfSession()
  const stolen = await halfwayIn(half)
  const own = stolen && offerSecond(stolen)

  expect(await whoSetsUp(half)).toBeUndefined()
  expect(
    await setSecond(half, own?.sealed ?? '', { code: codeOf(own?.secret ?? ''), password: farah.password }),
  ).toBe('gone')
})

test('another phone takes the password too, and ends every other session', async () => {
  const { session } = await joined()
  const me = await staffOf(session)
  if (!me) throw new Error('Nobody is signed in')
  const { sealed, secret } = offerSecond(me)

  expect(await setSecond(session, sealed, { code: codeOf(secret), password: 'not hers' })).toBe('wrong')
  const set = await setSecond(session, sealed, { code: codeOf(secret), password: farah.password })
  expect(await staffOf(session)).toBeUndefined()
  expect(await staffOf(sessionOf(set))).toBeDefined()
})

test('guesses at the code cost more and more, over every worker and every session', async () => {
  await joined()
  for (let count = 0; count < 5; count += 1)
    expect(await proveSecond(await halfSession(), String(100_000 + count))).toBe('wrong')

  expect(await proveSecond(await halfSession(), '100009')).toMatchObject({ seconds: 30 })
})

test('many guesses at once gain nothing', async () => {
  await joined()
  const half = await halfSession()
  const guesses = await Promise.all(
    Array.from({ length: 12 }, (_, count) => proveSecond(half, String(200_000 + count))),
  )
  expect(guesses.filter((guess) => guess === 'wrong')).toHaveLength(5)
})

test('a copy of the database makes no code and opens no way in', async () => {
  const { secret, codes, session } = await joined()
  const copy = await everythingStored()

  for (const known of [secret, session, ...codes]) expect(copy).not.toContain(known)
})
