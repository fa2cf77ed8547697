import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { StartFailure } from '#db/errors.ts'
import { addressesOf } from './listen.ts'
import { inUrl } from './settings.ts'

const READY_WITHIN = 60_000

/** Throws when the place where the portal is to listen is taken, or not ours to take. */
export async function checkPort(host: string, port: number): Promise<void> {
  for (const address of addressesOf(host)) {
    const code = await tryPort(address, port)
    if (code === 'EADDRINUSE')
      throw new StartFailure(`Port ${port} is in use on ${host}: set PORT to another.`)
    if (code === 'EACCES')
      throw new StartFailure(`Port ${port} is for root only: set PORT to one above 1023.`)
    if (code && address !== '::1')
      throw new StartFailure(`The portal cannot listen on ${host} (${code}): see HOST.`)
  }
}

/** Waits until the portal answers and its database too. */
export async function waitUntilReady(host: string, port: number, signal: AbortSignal): Promise<void> {
  const near = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? addressesOf(host)[0] ?? host
  const deadline = Date.now() + READY_WITHIN
  while (Date.now() < deadline && !signal.aborted) {
    const answer = await fetch(`http://${inUrl(near)}:${port}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await wait(50)
  }
  throw new StartFailure('The portal was not ready in time: what is above says why.')
}

function tryPort(host: string, port: number): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  const server = createServer()
  server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
  server.listen({ host, port }, () => server.close(() => resolve(undefined)))
  return promise
}
