import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Handler } from '#server/answer.ts'
import { frontDoor } from '#server/door.ts'
import { holdFiles } from '#server/files.ts'
import { limitedServer, listen } from '#server/listen.ts'
import { rateLimits } from '#server/rate-limits.ts'
import { freePort } from '#test/support/product.ts'

const page = `<h1>${'Care and support '.repeat(200)}</h1>`
const site = {
  'en/index.html': page,
  'en/index.html.br': brotliCompressSync(page),
  'en/problem/400/index.html': 'We could not read that',
  'en/problem/404/index.html': 'We cannot find that page',
  'en/problem/429/index.html': 'Wait<form method="post" hidden><button>Send it again</button></form>',
  'en/problem/500/index.html': 'Something went wrong',
  'ur/problem/404/index.html': 'صفحہ نہیں ملا',
  '_astro/page.a1b2.css': 'body{}',
}

/** Stands where Astro's handler does: a page that answers, one that cannot, one that breaks half-way. */
const handler: Handler = async (request, response, next) => {
  const path = request.url?.split('?')[0]
  if (path === '/en/made/') response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  else if (path === '/open-referral/services/') response.end(request.url)
  else if (path === '/en/host/') response.end(request.headers.host)
  else if (path === '/en/busy/') response.writeHead(503, { 'retry-after': '5' }).end()
  else if (path === '/en/thrown/') throw new Error('broken')
  else if (path === '/en/half/') {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.write('<h1>Half a p')
    response.destroy(new Error('broken half-way'))
  } else next()
  await Promise.resolve()
}

let url = ''
let port = 0
let folder = ''
let close: () => void

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'))
  for (const [name, text] of Object.entries(site)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const siteUrl = 'https://care.example'
  const server = limitedServer(frontDoor({ files: await holdFiles(folder), handler, siteUrl }), siteUrl)
  port = await freePort()
  await listen(server, port, '127.0.0.1')
  url = `http://127.0.0.1:${port}`
  close = () => server.close().closeAllConnections()
})

afterAll(async () => {
  close()
  await rm(folder, { recursive: true })
})

const ask = (path: string, init: RequestInit = {}) => fetch(`${url}${path}`, { redirect: 'manual', ...init })
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const post = (path: string, headers: Record<string, string> = {}, body = 'who=self') =>
  ask(path, { method: 'POST', body, headers: { ...form, ...headers } })

/** What the server says to bytes that no HTTP client would send. */
function raw(text: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  let answer = ''
  const socket = connect(port, '127.0.0.1', () => socket.write(text))
  socket.on('data', (data) => (answer += String(data)))
  socket.on('error', () => resolve(answer)).on('close', () => resolve(answer))
  return promise
}

test('someone who comes back to a page is told that the one she has is still good', async () => {
  const first = await ask('/en/', { headers: { 'accept-encoding': 'identity' } })
  const etag = first.headers.get('etag') ?? ''
  const again = await ask('/en/', { headers: { 'if-none-match': etag } })

  expect(await first.text()).toBe(page)
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect(again.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect((await ask('/en/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
})

test('a page goes out as small as the browser can take it', async () => {
  const br = await ask('/en/', { headers: { 'accept-encoding': 'gzip, br' } })
  const none = await ask('/en/', { headers: { 'accept-encoding': 'br;q=0' } })
  const made = await ask('/en/made/', { headers: { 'accept-encoding': 'gzip' } })

  expect(br.headers.get('content-encoding')).toBe('br')
  expect(Number(br.headers.get('content-length'))).toBeLessThan(page.length / 10)
  expect(none.headers.get('content-encoding')).toBe(null)
  expect(made.headers.get('content-encoding')).toBe('gzip')
  for (const answer of [br, none, made]) expect(await answer.text()).toBe(page)
  for (const answer of [br, none, made]) expect(answer.headers.get('vary')).toContain('Accept-Encoding')
})

test('files that never change are kept; pages are asked for again; what is made for one person is not kept', async () => {
  expect((await ask('/_astro/page.a1b2.css')).headers.get('cache-control')).toContain('immutable')
  expect((await ask('/en/')).headers.get('cache-control')).toBe('no-cache')
  expect((await ask('/en/made/')).headers.get('cache-control')).toBe('no-store')
})

test('asking for the head of a page gets its length and no page', async () => {
  const head = await ask('/en/', { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
  expect([head.status, Number(head.headers.get('content-length')), await head.text()]).toEqual([
    200,
    page.length,
    '',
  ])
})

test('an address without its last slash leads to the one with it, and never to another site', async () => {
  expect((await ask('/en?from=slip')).headers.get('location')).toBe('/en/?from=slip')
  expect((await ask('/en')).status).toBe(308)
  for (const path of ['//elsewhere.example', '/%2felsewhere.example', '/%5Celsewhere.example', '/en//made'])
    expect([path, (await ask(path)).status]).toEqual([path, 400])
})

test('what cannot be found or shown gets a page in the language of the address, with its status', async () => {
  const found = async (path: string) => {
    const answer = await ask(path)
    return [answer.status, await answer.text()]
  }
  expect(await found('/ur/nothing/')).toEqual([404, site['ur/problem/404/index.html']])
  expect(await found('/xx/nothing/')).toEqual([404, site['en/problem/404/index.html']])
  expect(await found('/_image/')).toEqual([404, site['en/problem/404/index.html']])
  expect(await found('/en/busy/')).toEqual([503, site['en/problem/500/index.html']])
  expect(await found('/en/thrown/')).toEqual([500, site['en/problem/500/index.html']])
  expect(await found('/en/half/')).toEqual([500, site['en/problem/500/index.html']])
  expect((await ask('/en/busy/')).headers.get('retry-after')).toBe('5')
})

test('a style or a font carries what is about files, and nothing that only a page could break', async () => {
  const { headers } = await ask('/_astro/page.a1b2.css')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('strict-transport-security')).toContain('max-age=')
  expect(headers.get('content-security-policy')).toBeNull()
})

test('every other answer carries the headers that keep a browser safe', async () => {
  const answers = ['/en/', '/en/made/', '/en/thrown/', '/nothing', '/en', '/healthz', '/%']
  for (const path of answers) {
    const { headers } = await ask(path)
    expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff'])
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('strict-transport-security')).toContain('max-age=')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  }
})

test('a page never sees a host that the client made up', async () => {
  const answer = await raw('GET /en/host/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')
  expect(answer).toContain('care.example')
  expect(answer).not.toContain('evil.example')
})

test('our own forms may post, and plain clients; another website may not', async () => {
  const allowed: Record<string, string>[] = [
    {},
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'https://care.example' },
    { origin: url },
  ]
  const refused: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: url },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
  ]
  for (const headers of allowed)
    expect([headers, (await post('/en/made/', headers)).status]).toEqual([headers, 200])
  for (const headers of refused)
    expect([headers, (await post('/en/made/', headers)).status]).toEqual([headers, 403])
})

test('a body that is not a form, too large or without a length is refused', async () => {
  expect((await post('/en/made/', { 'content-type': 'application/json' })).status).toBe(415)
  expect((await post('/api/made/', { 'content-type': 'application/json' })).status).toBe(404)
  expect((await post('/en/made/', {}, 'x'.repeat(256 * 1024))).status).toBe(200)
  expect((await post('/en/made/', {}, 'x'.repeat(256 * 1024 + 1))).status).toBe(413)
  const chunked = 'POST /en/made/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Type: '
  expect(await raw(`${chunked}${form['content-type']}\r\n\r\n1\r\na\r\n0\r\n\r\n`)).toContain('411 Length')
})

test('a mail program stops a bulletin with one post in parts; no other page takes one', async () => {
  const parts = { 'content-type': 'multipart/form-data; boundary=x' }
  expect((await post('/ur/bulletins/stop/token/', parts)).status).toBe(404)
  expect((await post('/ur/bulletins/confirm/token/', parts)).status).toBe(415)
  expect((await post('/en/made/', parts)).status).toBe(415)
})

test('someone who sends far too much still reads why it was refused', async () => {
  const answer = await post('/en/made/', {}, 'x'.repeat(900 * 1024))
  expect([answer.status, await answer.text()]).toEqual([413, site['en/problem/400/index.html']])
})

test('only reading and posting are allowed, and a built page takes no post', async () => {
  const traced = await raw('TRACE /en/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  expect(traced).toContain('405 Method Not Allowed')
  expect(traced).toContain('Allow: GET, HEAD, POST')
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    expect([method, (await ask('/en/made/', { method })).status]).toEqual([method, 405])
  expect((await post('/en/')).headers.get('allow')).toBe('GET, HEAD')
})

test('an address that is too long or does not decode, and bytes that are not HTTP, get a status', async () => {
  expect((await ask(`/en/?q=${'x'.repeat(2100)}`)).status).toBe(414)
  expect((await ask('/en/%E0%A4%A')).status).toBe(400)
  expect((await ask('/en/%00')).status).toBe(400)
  const answer = await raw('not http at all\r\n\r\n')
  expect(answer).toContain('400 Bad Request')
  expect(answer).toContain('X-Content-Type-Options: nosniff')
  expect(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toContain('431 ')
})

test('a flood of forms from one address is told to wait, on a page, and everything else goes on', async () => {
  const siteUrl = 'https://care.example'
  const house = { files: await holdFiles(folder), handler, siteUrl, limits: rateLimits(0) }
  const server = limitedServer(frontDoor(house), siteUrl)
  const at = await freePort()
  await listen(server, at, '127.0.0.1')
  const send = (path: string, body: string) =>
    fetch(`http://127.0.0.1:${at}${path}`, { method: 'POST', headers: form, body })

  for (let sent = 0; sent < 60; sent += 1) expect((await send('/en/forms/x/check/', 'a=b')).status).toBe(404)
  const refused = await send(
    '/en/forms/x/check/?change',
    'comment=Kind+%22people%22%0A%3Cb%3E&to=a&to=%24%26',
  )
  const page = await refused.text()
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(page, 'what was typed is in the page, to be sent again').toContain(
    '<form method="post" action="/en/forms/x/check/?change">' +
      '<input type="hidden" name="comment" value="Kind &#34;people&#34;\n&#60;b&#62;">' +
      '<input type="hidden" name="to" value="a"><input type="hidden" name="to" value="$&#38;">',
  )
  expect((await fetch(`http://127.0.0.1:${at}/en/`)).status).toBe(200)

  for (let tries = 0; tries < 30; tries += 1) await send('/team/sign-in/', 'password=secret')
  const guess = await send('/team/sign-in/', 'password=secret')
  expect([guess.status, (await guess.text()).includes('secret')]).toEqual([429, false])
  server.close().closeAllConnections()
})

test('another directory asks for our services without a slash, and meets no redirect', async () => {
  const answer = await ask('/open-referral/services?page=2')
  expect([answer.status, await answer.text()]).toEqual([200, '/open-referral/services/?page=2'])
  expect((await ask('/open-referral/other')).status).toBe(308)
})
