import { randomUUID } from 'node:crypto'
import { hashPassword } from '#auth/password.ts'
import { invite } from '#auth/people/invite.ts'
import { join } from '#auth/join.ts'
import { beginSession, openSession, signOut } from '#auth/sessions.ts'
import { everyRole } from '#auth/staff.ts'
import { checkAudit } from '#team/audit/check.ts'
import { searchAudit } from '#team/audit/search.ts'
import { everyAddress, expected, forAnybody, postOnly } from '#test/support/access.ts'
import { Client, type Answer } from '#test/support/client.ts'
import { expect, test } from '#test/support/fixtures.ts'
import { startOwnProduct, type OwnProduct } from '#test/support/own-product.ts'
import type { Product } from '#test/support/product.ts'
import { expireSessions } from '#test/support/sessions.ts'
import { storeSubmission } from '#test/support/sent.ts'

const people = new Map<string, string>()
let own: OwnProduct
let product: Product

/** They share one product. */
test.describe.configure({ mode: 'default' })

/** A product of its own, with one person for each role, and things of each kind to look at. */
test.beforeAll(async () => {
  own = await startOwnProduct('access')
  product = own.product
  for (const role of everyRole) people.set(role, await personWith(role))
  const said = { answers: {}, document: [{ question: 'Name', answer: 'Amina' }] }
  await storeSubmission({ reference: 'OPEN-1111', form: 'get-involved', language: 'en' }, said)
  await storeSubmission({ reference: 'CARE-2222', form: 'refer-a-carer', language: 'en' }, said)
})

test.afterAll(async () => {
  await own.stop()
})

async function personWith(role: string): Promise<string> {
  const person = { name: role, email: `${role}@example.org`, password: 'canal basin lantern' }
  const invited = await invite(person.email, [role], product.url)
  const token = 'link' in invited ? (/join\/([\w-]+)\//.exec(invited.link)?.[1] ?? '') : ''
  const joined = await join(token, person)
  return 'staff' in joined ? joined.staff : ''
}

const idOf = (role: string) => people.get(role) ?? ''

/** An address with something real in place of what is in brackets. */
function filled(address: string): string {
  return address
    .replace('[reference]', 'OPEN-1111')
    .replace('[form]', 'experience')
    .replace('[id]', idOf('translator'))
    .replace('[entry]', 'none')
    .replace('[language]', 'ur')
    .replace('[code]', 'ur')
}

function withSession(session: string): Client {
  const client = new Client(product.url)
  client.cookies.set('team', session)
  return client
}

const asked = (client: Client, address: string): Promise<Answer> =>
  postOnly.includes(address)
    ? client.send(filled(address), { place: '', sheets: '' })
    : client.get(filled(address))

const toSignIn = ({ status, headers }: Answer) =>
  status === 303 && (headers.get('location') ?? '').startsWith('/team/sign-in/')

const outcomeOf = (answer: Answer) =>
  toSignIn(answer) ? 'sign in' : answer.status === 403 ? 'refused' : 'in'

test('every staff address says who may open it, and the table knows every address', () => {
  expect(everyAddress.filter((address) => !(address in expected) && !forAnybody.includes(address))).toEqual(
    [],
  )
  expect(Object.keys(expected).filter((address) => !everyAddress.includes(address))).toEqual([])
})

for (const role of everyRole) {
  test(`a ${role} opens what is for a ${role}, and nothing else`, async () => {
    const client = withSession(await openSession(idOf(role)))
    for (const [address, who] of Object.entries(expected)) {
      const allowed = who === 'everybody' || who.split(' ').includes(role)
      const answer = await asked(client, address)
      expect([address, outcomeOf(answer)]).toEqual([address, allowed ? 'in' : 'refused'])
      expect(answer.status, address).toBeLessThan(500)
      if (allowed) expect([address, answer.headers.get('cache-control')]).toEqual([address, 'no-store'])
    }
  })
}

test('what people who look after somebody sent is read by the carers triage team alone', async () => {
  const status = async (role: string, reference: string) =>
    (await withSession(await openSession(idOf(role))).get(`/team/received/${reference}/`)).status
  expect(await status('carers-triage', 'CARE-2222')).toBe(200)
  expect(await status('reviewer', 'CARE-2222')).toBe(403)
  expect(await status('carers-triage', 'OPEN-1111')).toBe(403)
})

const strangers: Record<string, () => Promise<Client>> = {
  'signed out': () => Promise.resolve(new Client(product.url)),
  'with a forged cookie': () => Promise.resolve(withSession('a'.repeat(40))),
  'with an account id for a cookie': () => Promise.resolve(withSession(idOf('administrator'))),
  'with a session that was stolen and then ended': async () => {
    const session = await openSession(idOf('administrator'))
    expect((await withSession(session).get('/team/')).status, 'it worked for the thief').toBe(200)
    await signOut(session)
    return withSession(session)
  },
  'with a session that is over': async () => {
    const session = await openSession(idOf('administrator'))
    await expireSessions()
    return withSession(session)
  },
  'with a password and no second factor': async () => withSession(await beginSession(idOf('administrator'))),
}

for (const [who, client] of Object.entries(strangers)) {
  test(`nobody gets in ${who}`, async () => {
    const stranger = await client()
    for (const address of Object.keys(expected)) {
      expect([address, outcomeOf(await asked(stranger, address))]).toEqual([address, 'sign in'])
      // A file to take away takes no post: there is nobody to refuse.
      if (/\.(csv|xlf|xlsx)$/.test(address)) continue
      const posted = await stranger.send(filled(address), { why: 'because', read: randomUUID() })
      expect([address, outcomeOf(posted)]).toEqual([address, 'sign in'])
    }
  })
}

test('another site posts nothing in the name of somebody who is signed in', async () => {
  const client = withSession(await openSession(idOf('administrator')))
  for (const address of [...Object.keys(expected), ...forAnybody]) {
    for (const [header, site] of [
      ['sec-fetch-site', 'cross-site'],
      ['origin', 'https://evil.example'],
    ] as const) {
      const answer = await client.send(filled(address), { press: 'remove' }, { [header]: site })
      expect([address, answer.status]).toEqual([address, 403])
    }
  }
  expect((await client.get(`/team/people/${idOf('translator')}/`)).status, 'nobody was removed').toBe(200)
})

test('an account that is being guessed at answers a wrong password as it answers an unknown address', async () => {
  await hashPassword('warm')
  const bodies = ['administrator@example.org', 'nobody@example.org'].map(async (email) => {
    const answer = await new Client(product.url).send('/team/sign-in/', {
      email,
      password: 'a wrong password',
    })
    return [answer.status, answer.body.replaceAll(email, '')]
  })
  const [known, unknown] = await Promise.all(bodies)
  expect(known).toEqual(unknown)
})

test('what was opened, refused and taken is in the audit, with who and why, and the audit is sound', async () => {
  const reader = withSession(await openSession(idOf('safeguarding-reader')))
  expect((await reader.send('/team/safeguarding/', { why: '' })).status).toBe(422)
  expect((await reader.send('/team/safeguarding/', { why: 'Board meeting in May' })).status).toBe(200)
  const reviewer = withSession(await openSession(idOf('reviewer')))
  await reviewer.get('/team/received/OPEN-1111/')
  await reviewer.send('/team/bulletins/', {})
  await reviewer.get('/team/audit/')

  const { lines } = await searchAudit({})
  expect(lines.slice(0, 4).map(({ who, action, about, said }) => [who, action, about, said.why])).toEqual([
    ['reviewer, reviewer@example.org', 'refused', '/team/audit/', undefined],
    ['reviewer, reviewer@example.org', 'export', '/team/bulletins/', undefined],
    ['reviewer, reviewer@example.org', 'view', '/team/received/OPEN-1111/', undefined],
    [
      'safeguarding-reader, safeguarding-reader@example.org',
      'view',
      '/team/safeguarding/',
      'Board meeting in May',
    ],
  ])
  expect((await checkAudit()).problems).toEqual([])
})
