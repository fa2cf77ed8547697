import { ServerResponse, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import type { Answer } from './send.ts'

/** Astro's handler in middleware mode: it answers, or calls `next` when it knows no such address. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => Promise<void>

/** Astro's whole answer to a request; undefined when there is no such address. */
export async function askAstro(handler: Handler, request: IncomingMessage): Promise<Answer | undefined> {
  const held = new HeldResponse(request)
  let known = true
  const next = () => {
    known = false
    held.end()
  }
  await Promise.all([handler(request, held, next), held.complete])
  return known ? held.answer() : undefined
}

/**
 * A response that goes nowhere: it keeps what is written. Nothing has been sent while a page is still being rendered,
 * so one that fails half-way becomes a whole page that says so.
 */
class HeldResponse extends ServerResponse {
  readonly complete: Promise<void>
  readonly #parts: Buffer[] = []
  readonly #settle: { readonly done: () => void; readonly failed: (error: Error) => void }

  constructor(request: IncomingMessage) {
    super(request)
    const { promise, resolve, reject } = Promise.withResolvers<undefined>()
    this.complete = promise
    this.#settle = { done: () => resolve(undefined), failed: reject }
  }

  answer(): Answer {
    return { status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.#parts) }
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.find((value) => typeof value === 'object') as OutgoingHttpHeaders | undefined
    for (const [name, value] of Object.entries(headers ?? {}))
      if (value !== undefined) this.setHeader(name, value)
    return this
  }

  override write(chunk: string | Uint8Array, ...rest: unknown[]): boolean {
    this.#parts.push(Buffer.from(chunk as Uint8Array))
    for (const called of rest) if (typeof called === 'function') process.nextTick(called)
    return true
  }

  override end(...given: unknown[]): this {
    const [chunk] = given
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.write(chunk)
    this.emit('finish')
    this.#settle.done()
    return this
  }

  override destroy(error?: Error): this {
    this.#settle.failed(error ?? new Error('The answer was given up half-way'))
    return this
  }
}
