import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

const HOUR = 60 * 60_000

/**
 * The address a request comes from. `X-Forwarded-For` is anybody's to write, but for as many entries from its end as
 * proxies stand in front of the portal.
 */
export function addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const own = socket.remoteAddress ?? ''
  if (proxies === 0) return own
  const entry = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-proxies)
  return bare(entry ?? '') ?? own
}

/**
 * Names for addresses that nobody can turn back: an HMAC under a key that is in this process's memory alone, and
 * another one every hour. No address is ever kept.
 */
export function namesFor(now: () => number): (address: string) => string {
  let key = randomBytes(32)
  let made = now()
  return (address) => {
    if (now() - made >= HOUR) [key, made] = [randomBytes(32), now()]
    return createHmac('sha256', key).update(household(address)).digest('base64url')
  }
}

/** One home has one IPv4 address, or a whole /64 of IPv6 (RFC 6177). */
function household(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (isIP(address) !== 6) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16))
    .join(':')
}

/** An address without the port that some proxies write behind it. */
function bare(entry: string): string | undefined {
  const text = entry.trim()
  const inside = /^\[([^\]]+)\](:\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  return isIP(inside) ? inside : undefined
}
