import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import type { HeldFile } from './files.ts'
import { concerns } from './headers.ts'

/** An answer that is complete before its first byte goes out. */
export interface Answer {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: Buffer
}

type Encoding = 'br' | 'gzip'

const SMALLEST = 1024
/** Above this, compressing would hold up everybody else's answers. */
const LARGE = 128 * 1024
const COMPRESSIBLE =
  /^(text\/|application\/(json|xml|manifest\+json|xliff\+xml|rss\+xml|atom\+xml)|image\/svg)/
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

const brotliLarge = promisify(brotliCompress)
const gzipLarge = promisify(gzip)

/** Sends an answer that was made for this request. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  const { status, headers, body } = await compressed(request, answer)
  const length = status === 204 || status === 304 ? {} : { 'content-length': body.length }
  response.writeHead(status, { 'cache-control': 'no-store', ...headers, ...length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Sends a built file, or says that the one the browser has is still good. */
export function sendFile(request: IncomingMessage, response: ServerResponse, file: HeldFile): void {
  for (const name of response.getHeaderNames()) if (!concerns(file.type, name)) response.removeHeader(name)
  const headers = { etag: file.etag, 'cache-control': file.cacheControl, vary: 'Accept-Encoding' }
  if (isKnown(request, file.etag)) {
    response.writeHead(304, headers).end()
    return
  }
  const { body, encoding } = bestOf(request, file)
  const encoded = encoding ? { 'content-encoding': encoding } : {}
  response.writeHead(200, {
    ...headers,
    ...encoded,
    'content-type': file.type,
    'content-length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

export function plainAnswer(status: number, text: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: Buffer.from(text) }
}

async function compressed(request: IncomingMessage, answer: Answer): Promise<Answer> {
  const { headers, body } = answer
  if (!COMPRESSIBLE.test(String(headers['content-type'] ?? '')) || headers['content-encoding']) return answer
  const vary = { vary: [headers.vary, 'Accept-Encoding'].filter(Boolean).join(', ') }
  const encoding = body.length < SMALLEST ? undefined : accepted(request)
  if (!encoding) return { ...answer, headers: { ...headers, ...vary } }
  const smaller = body.length > LARGE ? await compressLarge(body, encoding) : compress(body, encoding)
  return { ...answer, headers: { ...headers, ...vary, 'content-encoding': encoding }, body: smaller }
}

function compress(body: Buffer, encoding: Encoding): Buffer {
  return encoding === 'br' ? brotliCompressSync(body, BROTLI) : gzipSync(body)
}

function compressLarge(body: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === 'br' ? brotliLarge(body, BROTLI) : gzipLarge(body)
}

function bestOf(request: IncomingMessage, file: HeldFile): { body: Buffer; encoding?: Encoding } {
  const encoding = accepted(request)
  const body = encoding === 'br' ? (file.br ?? undefined) : encoding && file.gzip
  return body && encoding ? { body, encoding } : { body: file.plain }
}

/** The better of our two encodings that the browser takes; `;q=0` is a no. */
function accepted({ headers }: IncomingMessage): Encoding | undefined {
  const offers = String(headers['accept-encoding'] ?? '')
    .split(',')
    .map((offer) => offer.trim().toLowerCase())
    .filter((offer) => !/;\s*q=0(\.0*)?$/.test(offer))
    .map((offer) => offer.split(';')[0])
  return (['br', 'gzip'] as const).find((encoding) => offers.includes(encoding))
}

function isKnown({ headers }: IncomingMessage, etag: string): boolean {
  const known = headers['if-none-match']
  return known !== undefined && known.split(',').some((tag) => ['*', etag].includes(tag.trim()))
}
