import { createServer, STATUS_CODES, type RequestListener, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { securityHeaders } from './headers.ts'

const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
}

const CONNECTIONS = 2_000

/** A server with limits on how long, how much and how many. */
export function limitedServer(listener: RequestListener, siteUrl: string): Server {
  const server = createServer(LIMITS, listener)
  server.maxHeadersCount = 64
  server.maxConnections = CONNECTIONS
  server.on('checkExpectation', listener)
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuseBare(error, socket, siteUrl))
  return server
}

/** `localhost` is two addresses, and which of them a client tries first is its own business. */
export function addressesOf(host: string): readonly string[] {
  return host === 'localhost' ? ['127.0.0.1', '::1'] : [host]
}

/** Listens, and says whether it could: a machine without IPv6 has no `::1`. */
export async function listen(server: Server, port: number, host: string): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>()
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (host === '::1' && /EADDRNOTAVAIL|EAFNOSUPPORT/.test(error.code ?? '')) resolve(false)
    else reject(error)
  })
  server.listen({ port, host }, () => resolve(true))
  return promise
}

const STATUS_OF: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** For what is not HTTP there is no page, only a status. */
function refuseBare(error: NodeJS.ErrnoException, socket: Duplex, siteUrl: string): void {
  if (!socket.writable) return void socket.destroy()
  const status = STATUS_OF[error.code ?? ''] ?? 400
  const headers = { ...securityHeaders(siteUrl), 'Content-Length': 0, Connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n'))
}
