import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer } from './send.ts'

/** How much of a body that nobody wants is read, and for how long. */
const MOST = 1024 * 1024
const LONGEST = 2_000

export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/**
 * Answers while the client is still sending, and reads on for a while before closing: a connection that is closed on
 * a client in the middle of its body is reset, and the client never sees why.
 */
export async function sendBeforeBody(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
): Promise<void> {
  const close = { connection: 'close', 'content-length': body.length, 'cache-control': 'no-store' }
  response.writeHead(status, { ...headers, ...close })
  response.write(body)
  const done = new AbortController()
  await Promise.race([readOn(request), wait(LONGEST, undefined, { signal: done.signal })])
  done.abort()
  request.pause()
  response.end()
}

function readOn(request: IncomingMessage): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let read = 0
  request.on('data', (chunk: Buffer) => {
    read += chunk.length
    if (read > MOST) resolve()
  })
  request.once('end', resolve).once('close', resolve).once('error', resolve)
  return promise
}
