import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { addressOf, namesFor } from '#server/client.ts'
import { rateLimits } from '#server/rate-limits.ts'
import { readSettings } from '#server/settings.ts'

const minute = 60_000
const check = '/en/forms/experience/check/'
const step = '/en/forms/experience/who/'

function from(address: string, method = 'POST', forwarded?: string): IncomingMessage {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: address })
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return Object.assign(new IncomingMessage(socket), { method, headers })
}

/** Limits with a clock that stands still until it is moved. */
function limitsAt(proxies = 0) {
  const clock = { now: 1_000_000 }
  const limits = rateLimits(proxies, () => clock.now)
  const refusals = (request: IncomingMessage, path: string, times: number) =>
    Array.from({ length: times }, () => limits(request, path)).filter((refusal) => refusal !== undefined)
  return { clock, limits, refusals }
}

test('a library sends sixty surveys within the hour from one address, and each of their pages', () => {
  const { refusals, clock } = limitsAt()
  for (let survey = 0; survey < 60; survey += 1) {
    clock.now += minute
    expect(refusals(from('192.0.2.1'), step, 14)).toEqual([])
    expect(refusals(from('192.0.2.1'), check, 1)).toEqual([])
  }
})

test('thirty people in one room may send within the same minute', () => {
  const { refusals } = limitsAt()
  expect(refusals(from('192.0.2.1'), step, 30 * 14)).toEqual([])
  expect(refusals(from('192.0.2.1'), check, 30)).toEqual([])
})

test('a flood from one address is refused, told when to come back, and taken again then', () => {
  const { refusals, limits, clock } = limitsAt()
  expect(refusals(from('192.0.2.1'), check, 1_000)).toHaveLength(940)
  const refusal = limits(from('192.0.2.1'), check)
  expect(refusal).toEqual({ status: 429, headers: { 'Retry-After': '60' } })

  clock.now += 59_000
  expect(limits(from('192.0.2.1'), check)?.status).toBe(429)
  clock.now += 1_000
  expect(limits(from('192.0.2.1'), check)).toBeUndefined()
})

test('a flood costs nobody at another address, and no other kind of page, anything', () => {
  const { refusals, limits } = limitsAt()
  refusals(from('192.0.2.1'), check, 1_000)

  expect(limits(from('192.0.2.2'), check)).toBeUndefined()
  for (const path of [step, '/team/sign-in/', '/en/code/'])
    expect(limits(from('192.0.2.1'), path)).toBeUndefined()
})

test('reading is never limited, but for the short address: it is where codes are guessed', () => {
  const { refusals } = limitsAt()
  expect(refusals(from('192.0.2.1', 'GET'), step, 5_000)).toEqual([])
  expect(refusals(from('192.0.2.1', 'GET'), '/s/K7M29QXD/', 100)).toHaveLength(40)
  expect(refusals(from('192.0.2.1'), '/ur/code/', 1), 'the page to type a code is the same').toHaveLength(1)
  expect(refusals(from('192.0.2.1'), '/ur/follow/', 1)).toHaveLength(1)
  expect(refusals(from('192.0.2.1'), '/ur/forms/carers-assessment/return/', 1)).toHaveLength(1)
})

test('someone who guesses passwords is stopped soon', () => {
  const { refusals } = limitsAt()
  expect(refusals(from('192.0.2.1'), '/team/sign-in/', 100)).toHaveLength(70)
})

test('after an hour an address has another name, and nobody can tell that it was there before', () => {
  let now = 0
  const nameOf = namesFor(() => now)
  const name = nameOf('192.0.2.1')

  expect(nameOf('192.0.2.1')).toBe(name)
  expect(namesFor(() => now)('192.0.2.1'), 'another process knows it by another name').not.toBe(name)
  now += 60 * minute
  expect(nameOf('192.0.2.1')).not.toBe(name)
})

test('a home is one address, however many its IPv6 has', () => {
  const nameOf = namesFor(() => 0)
  expect(nameOf('2001:db8:1:2::1')).toBe(nameOf('2001:DB8:1:2:ffff:1:2:3'))
  expect(nameOf('2001:db8::1')).toBe(nameOf('2001:0db8:0:0:5::'))
  expect(nameOf('2001:db8:1:2::1')).not.toBe(nameOf('2001:db8:1:3::1'))
  expect(nameOf('::ffff:192.0.2.1')).toBe(nameOf('192.0.2.1'))
  expect(nameOf('192.0.2.1')).not.toBe(nameOf('192.0.2.2'))
})

test('what a client says about its own address is believed only as far as our proxies wrote it', () => {
  const said = '203.0.113.9, 198.51.100.7, 192.0.2.50'
  const request = from('10.0.0.1', 'POST', said)

  expect(addressOf(request, 0)).toBe('10.0.0.1')
  expect(addressOf(request, 1)).toBe('192.0.2.50')
  expect(addressOf(request, 2)).toBe('198.51.100.7')
  expect(addressOf(request, 9), 'there were fewer proxies than we were told').toBe('10.0.0.1')
  expect(addressOf(from('10.0.0.1', 'POST', 'unknown'), 1)).toBe('10.0.0.1')
  expect(addressOf(from('10.0.0.1'), 1)).toBe('10.0.0.1')
  expect(addressOf(from('10.0.0.1', 'POST', '192.0.2.50:4711'), 1)).toBe('192.0.2.50')
  expect(addressOf(from('10.0.0.1', 'POST', '[2001:db8::1]:4711'), 1)).toBe('2001:db8::1')
})

test('a made-up header does not get round a limit', () => {
  const { limits, refusals } = limitsAt()
  refusals(from('192.0.2.1'), check, 60)
  expect(limits(from('192.0.2.1', 'POST', '203.0.113.1'), check)?.status).toBe(429)
})

test('nobody’s proxies are trusted unless the setting says so', () => {
  expect(readSettings({}).trustedProxies).toBe(0)
  expect(readSettings({ TRUSTED_PROXIES: '2' }).trustedProxies).toBe(2)
  expect(() => readSettings({ TRUSTED_PROXIES: 'all' })).toThrow('TRUSTED_PROXIES')
  expect(readSettings({}).rateLimits).toBe(true)
  expect(readSettings({ RATE_LIMITS: 'off' }).rateLimits).toBe(false)
})
