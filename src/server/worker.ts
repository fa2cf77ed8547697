import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Handler } from './answer.ts'
import { banded, bandedFiles } from './demo-band.ts'
import { frontDoor } from './door.ts'
import { holdFiles } from './files.ts'
import { addressesOf, limitedServer, listen } from './listen.ts'
import { rateLimits } from './rate-limits.ts'
import { readSettings } from './settings.ts'

const { host, port, siteUrl, rateLimits: limited, trustedProxies, demo } = readSettings(process.env)
const entry = pathToFileURL(resolve('dist/server/entry.mjs')).href

const [files, { handler }] = await Promise.all([
  holdFiles(resolve('dist/client')),
  import(entry) as Promise<{ handler: Handler }>,
])
const limits = limited ? rateLimits(trustedProxies) : undefined
const house = { handler, siteUrl, limits }
const door = frontDoor(demo ? { ...house, files: bandedFiles(files), banded } : { ...house, files })
const servers = addressesOf(host).map((address) => ({ address, server: limitedServer(door, siteUrl) }))
await Promise.all(servers.map(({ server, address }) => listen(server, port, address)))

const FINISH_WITHIN = 10_000
let leaving = false

/** Takes no new connections, finishes what is under way, and ends. */
function leave(code: number): void {
  if (leaving) return
  leaving = true
  setTimeout(() => process.exit(code), FINISH_WITHIN)
  const closed = servers.map(({ server }) => new Promise((done) => server.close(done)))
  const idle = setInterval(() => servers.forEach(({ server }) => server.closeIdleConnections()), 100)
  void Promise.all(closed).then(() => {
    clearInterval(idle)
    process.exit(code)
  })
}

process.on('message', (message) => message === 'leave' && leave(0))
process.on('SIGTERM', () => leave(0))
// Ctrl-C reaches every process of the terminal; the main one says when it is time to go.
process.on('SIGINT', () => undefined)
process.on('uncaughtException', (error) => {
  console.error(error.stack)
  leave(1)
})
