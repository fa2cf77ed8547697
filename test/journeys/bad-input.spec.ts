import { expect, test, word } from '#test/support/fixtures.ts'

const who = '/en/forms/experience/who/'
const form = 'application/x-www-form-urlencoded'

const bad = [
  { name: 'a body of a megabyte', status: 413, body: `who=${'x'.repeat(1_000_000)}`, type: form },
  { name: 'JSON', status: 415, body: '{"who":"self"}', type: 'application/json' },
  { name: 'a file upload', status: 415, body: '--x--', type: 'multipart/form-data; boundary=x' },
  { name: 'an option that was never there', status: 422, body: 'who=nobody', type: form },
  { name: 'two answers to one question', status: 422, body: 'who=self&who=helped', type: form },
  { name: 'nothing', status: 422, body: '', type: form },
  { name: 'a NUL byte', status: 400, body: 'who=%00', type: form },
]

for (const { name, status, body, type } of bad) {
  test(`${name} gets a clear page and keeps nothing`, async ({ client }) => {
    const answer = await client.send(who, body, { 'content-type': type })

    expect(answer.status).toBe(status)
    expect(answer.body).toContain('<h1')
    expect(answer.body).toContain('tel:999')
    expect([...client.cookies]).toEqual([])
  })
}

test('a step that does not exist gets the page for what is not found', async ({ client }) => {
  for (const path of ['/en/forms/experience/nonsense/', '/en/forms/nonsense/who/', '/ur/nonsense/', '/xx/']) {
    const answer = await client.get(path)
    expect(answer.status, path).toBe(404)
    const language = path.startsWith('/ur') ? 'ur' : 'en'
    expect(answer.body).toContain(word(language, 'site', 'problem.404.title'))
  }
  expect((await client.send('/en/forms/experience/nonsense/', { who: 'self' })).status).toBe(404)
})

test('someone else’s draft is not opened, and what was typed is shown again', async ({ client }) => {
  client.cookies.set('draft-experience', 'A'.repeat(43))
  const answer = await client.send('/en/forms/experience/comment/', { comment: 'Please keep my words' })

  expect(answer.status).toBe(410)
  expect(answer.body).toContain('Please keep my words')
  expect([...client.cookies]).toEqual([])
})

test('a comment that is too long is refused, and not lost', async ({ client }) => {
  await client.post(who, { who: 'self' })
  for (const step of [
    'service',
    'satisfaction',
    'life',
    'control',
    'contact',
    'safety',
    'information',
    'respect',
  ]) {
    await client.post(`/en/forms/experience/${step}/`, {})
  }
  const long = 'a long story '.repeat(300)
  const answer = await client.send('/en/forms/experience/comment/', { comment: long })

  expect(answer.status).toBe(422)
  expect(answer.body).toContain(word('en', 'forms/experience', 'comment.error.tooLong'))
  expect(answer.body).toContain(long.trim())
})

test('a form posted from another website is refused', async ({ client }) => {
  const across = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }
  expect((await client.send(who, { who: 'self' }, across)).status).toBe(403)
  expect((await client.send(who, { who: 'self' }, { origin: 'https://elsewhere.example' })).status).toBe(403)
})

test('every answer carries the security headers, problems too', async ({ client }) => {
  for (const path of [
    '/en/',
    '/en/nonsense/',
    '/en/forms/experience/who/',
    '/favicon.svg',
    '/healthz',
    '/team/sign-in/',
  ]) {
    const { headers } = await client.get(path)
    expect(headers.get('content-security-policy'), path).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('referrer-policy'), path).toBe('same-origin')
  }
})
