import type { IncomingMessage } from 'node:http'

/** Why a request goes no further: the status of the answer, and the headers it needs. */
export interface Refusal {
  readonly status: number
  readonly headers?: Record<string, string>
}

export const LONGEST_BODY = 256 * 1024
/** What a translator sends back: every word of the site in one file. */
const LONGEST_FILE = 2 * 1024 * 1024
const LONGEST_URL = 2048

const FORM = 'application/x-www-form-urlencoded'
const JSON_ADDRESS = /^(\/team)?\/api\//
/** Mail programs stop a bulletin with one post, and most send it in parts (RFC 8058). What it says is not read. */
const ONE_CLICK = /^\/[\w-]+\/bulletins\/stop\//

/** The one page that takes files, for staff alone. */
const FILES = /^\/team\/languages\/[\w-]+\/$/

/** What is wrong with a request that can be told from its first line and headers; undefined when nothing is. */
export function refuse(request: IncomingMessage, siteUrl: string): Refusal | undefined {
  const { method = '', url = '' } = request
  if (url.length > LONGEST_URL) return { status: 414 }
  if (!['GET', 'HEAD', 'POST'].includes(method)) return notAllowed('GET, HEAD, POST')
  if (!isReadable(url)) return { status: 400 }
  return method === 'POST' ? refusePost(request, siteUrl) : undefined
}

export function notAllowed(allow: string): Refusal {
  return { status: 405, headers: { Allow: allow } }
}

function refusePost({ headers, url = '' }: IncomingMessage, siteUrl: string): Refusal | undefined {
  if (!isOurOwn(headers, siteUrl)) return { status: 403 }
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (!isTaken(type, url)) return { status: 415 }
  if (headers['content-length'] === undefined) return { status: 411 }
  if (Number(headers['content-length']) > (FILES.test(url) ? LONGEST_FILE : LONGEST_BODY))
    return { status: 413 }
  return undefined
}

function isTaken(type: string | undefined, url: string): boolean {
  if (type === 'application/json') return JSON_ADDRESS.test(url)
  if (type === 'multipart/form-data') return ONE_CLICK.test(url) || FILES.test(url)
  return type === FORM
}

/**
 * Whether a post comes from our own pages. Browsers say so in Sec-Fetch-Site, older ones in Origin; a client that sends
 * neither is no browser and carries nobody's cookies. (OWASP, Cross-Site Request Forgery Prevention.)
 */
function isOurOwn(headers: IncomingMessage['headers'], siteUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin, host } = headers
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  return [host, new URL(siteUrl).host].includes(new URL(origin).host)
}

/** A path that decodes, without what could be taken for another host (`//…`, `/\…`) or cut a string short. */
function isReadable(url: string): boolean {
  const path = url.split('?')[0] ?? ''
  try {
    const decoded = decodeURIComponent(path)
    return decoded.startsWith('/') && !/\0|\\|\/\//.test(decoded)
  } catch {
    return false
  }
}
