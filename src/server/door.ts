import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { askAstro, type Handler } from './answer.ts'
import type { HeldFile } from './files.ts'
import { notAllowed, refuse, type Refusal } from './guard.ts'
import { securityHeaders } from './headers.ts'
import { problemAnswer } from './problem.ts'
import type { Limits } from './rate-limits.ts'
import { hasBody, sendBeforeBody } from './refused-body.ts'
import { keepsWhatWasSent, withSendAgain } from './send-again.ts'
import { plainAnswer, send, sendFile, type Answer } from './send.ts'

export interface House {
  readonly files: ReadonlyMap<string, HeldFile>
  readonly handler: Handler
  readonly siteUrl: string
  /** Without any, everybody may ask as often as they like. */
  readonly limits?: Limits | undefined
  /** What every page is given before it goes out. */
  readonly banded?: ((answer: Answer, path: string) => Answer) | undefined
}

/** Answers every request: refuses it, hands out a built file, or asks Astro. */
export function frontDoor(house: House): RequestListener {
  const headers = new Map(Object.entries(securityHeaders(house.siteUrl)))
  return (request, response) => {
    response.setHeaders(headers)
    void answerOrSaySo(house, request, response)
  }
}

async function answerOrSaySo(
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const refusal = refuse(request, house.siteUrl) ?? house.limits?.(request, pathOf(request))
    await (refusal ? sendRefusal(house, request, response, refusal) : admit(house, request, response))
  } catch (error) {
    console.error(error instanceof Error ? error.stack : 'A request failed')
    if (response.headersSent) response.destroy()
    else await send(request, response, problemAnswer(house.files, pathOf(request), 500))
  }
}

async function admit(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request)
  if (path === '/healthz') return send(request, response, plainAnswer(200, 'ok\n'))
  const file = house.files.get(path)
  if (file && request.method !== 'POST') return sendFile(request, response, file)
  if (file) return sendRefusal(house, request, response, notAllowed('GET, HEAD'))
  if (lacksSlash(path)) return send(request, response, withSlash(request))
  const answer = await fromAstro(house, request, path)
  return send(request, response, house.banded?.(answer, path) ?? answer)
}

async function fromAstro(house: House, request: IncomingMessage, path: string): Promise<Answer> {
  // Astro's own addresses (`/_image` and the like) are for nobody: what pages need of them is a built file.
  if (path.startsWith('/_')) return problemAnswer(house.files, path, 404)
  if (BARE.test(path)) request.url = slashed(request)
  // Pages see the host we know, never one that a client made up.
  request.headers.host = new URL(house.siteUrl).host
  const answer = await askAstro(house.handler, request)
  if (!answer) return problemAnswer(house.files, path, 404)
  if (answer.status < 400 || answer.body.length > 0) return withCharset(answer)
  const page = problemAnswer(house.files, path, answer.status)
  return { ...page, headers: { ...answer.headers, ...page.headers } }
}

function withCharset(answer: Answer): Answer {
  if (answer.headers['content-type'] !== 'text/html') return answer
  return { ...answer, headers: { ...answer.headers, 'content-type': 'text/html; charset=utf-8' } }
}

async function sendRefusal(
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers }: Refusal,
): Promise<void> {
  const page = problemAnswer(house.files, pathOf(request), status)
  const answer = { ...page, headers: { ...page.headers, ...headers } }
  if (status === 429 && keepsWhatWasSent(request, pathOf(request)))
    return send(request, response, await withSendAgain(request, answer))
  return hasBody(request) ? sendBeforeBody(request, response, answer) : send(request, response, answer)
}

function pathOf({ url = '/' }: IncomingMessage): string {
  const path = url.split('?')[0] ?? '/'
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Addresses that other programs ask for without a slash at the end, and that no redirect may stand before. */
const BARE = /^\/(readyz|open-referral(\/services(\/[^/]+)?)?)$/

function slashed({ url = '/' }: IncomingMessage): string {
  const [path, ...query] = url.split('?')
  return [`${path}/`, ...query].join('?')
}

function lacksSlash(path: string): boolean {
  if (BARE.test(path) || path.startsWith('/_')) return false
  // A place and a slip stand in a short address with a dot between them.
  return /\/[^/.]+$/.test(path) || /^\/s\/[^/]+$/.test(path)
}

function withSlash(request: IncomingMessage): Answer {
  const headers = { location: slashed(request), 'cache-control': 'no-cache' }
  return { status: 308, headers, body: Buffer.alloc(0) }
}
