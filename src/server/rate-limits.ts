import type { IncomingMessage } from 'node:http'
import type { Refusal } from './guard.ts'
import { addressOf, namesFor } from './client.ts'

const HOUR = 60 * 60_000
/** Kept in the memory of each worker, so that a flood from made-up addresses fills nothing. */
const REMEMBERED = 20_000

/** How many requests an address may make at once, and how many an hour in the long run. */
interface Budget {
  readonly name: string
  readonly method: RegExp
  readonly path: RegExp
  readonly atOnce: number
  readonly anHour: number
}

/**
 * A library, a hospital or the whole council can be one address, and a workshop sends its answers within minutes.
 * A survey is some fifteen posts and one sending; a request counts for the first line that it fits.
 */
const budgets: readonly Budget[] = [
  { name: 'send', method: /^POST$/, path: /^\/[^/]+\/forms\/[^/]+\/check\/$/, atOnce: 60, anHour: 60 },
  {
    name: 'code',
    method: /^POST$/,
    path: /^\/[^/]+\/(forms\/[^/]+\/return|code|follow)\/$/,
    atOnce: 60,
    anHour: 240,
  },
  { name: 'code', method: /./, path: /^\/s\/[^/]+\/?$/, atOnce: 60, anHour: 240 },
  { name: 'answer', method: /^POST$/, path: /^\/[^/]+\/forms\//, atOnce: 900, anHour: 1_800 },
  { name: 'sign-in', method: /^POST$/, path: /^\/team\/(sign-in|join)\//, atOnce: 30, anHour: 120 },
]

interface Bucket {
  readonly tokens: number
  readonly at: number
}

export type Limits = (request: IncomingMessage, path: string) => Refusal | undefined

/** Token buckets, one for each address and kind of request: each request takes a token, and time puts them back. */
export function rateLimits(proxies: number, now: () => number = Date.now): Limits {
  const buckets = new Map<string, Bucket>()
  const nameOf = namesFor(now)

  return (request, path) => {
    const budget = budgets.find((one) => one.path.test(path) && one.method.test(request.method ?? ''))
    if (!budget) return undefined
    const name = `${budget.name}|${nameOf(addressOf(request, proxies))}`
    const tokens = filled(buckets.get(name), budget, now())
    if (tokens < 1) return { status: 429, headers: { 'Retry-After': String(secondsTo(1 - tokens, budget)) } }
    remember(buckets, name, { tokens: tokens - 1, at: now() })
    return undefined
  }
}

function filled(bucket: Bucket | undefined, { atOnce, anHour }: Budget, now: number): number {
  if (!bucket) return atOnce
  return Math.min(atOnce, bucket.tokens + ((now - bucket.at) * anHour) / HOUR)
}

function secondsTo(tokens: number, { anHour }: Budget): number {
  return Math.ceil((tokens * HOUR) / anHour / 1_000)
}

/** The one that was asked of longest ago goes first. */
function remember(buckets: Map<string, Bucket>, name: string, bucket: Bucket): void {
  buckets.delete(name)
  buckets.set(name, bucket)
  const [oldest] = buckets.keys()
  if (buckets.size > REMEMBERED && oldest !== undefined) buckets.delete(oldest)
}
