import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export interface Product {
  readonly url: string
  readonly process: ChildProcess
  /** What it has printed so far. */
  printed(): string
  stop(): Promise<void>
  /** As a power cut would: every process of it, at once. */
  kill(): Promise<void>
}

/** The real product, started as an operator would: its own port, its own data. Resolves when it is ready. */
export async function startProduct(
  settings: Record<string, string>,
  folder = process.cwd(),
): Promise<Product> {
  const port = settings.PORT ?? String(await freePort())
  const url = `http://localhost:${port}`
  const env = { ...process.env, HOST: 'localhost', RATE_LIMITS: 'off', ...settings, PORT: port }
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const leaveNothing = () => void (child.pid && process.kill(-child.pid, 'SIGKILL'))
  process.once('exit', leaveNothing)
  const product = {
    url,
    process: child,
    printed: () => output,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      process.off('exit', leaveNothing)
    },
    kill: async () => {
      leaveNothing()
      await ended
      process.off('exit', leaveNothing)
    },
  }
  await ready(product)
  return product
}

/** The one-time link that makes the first account, once the product has printed it. */
export async function teamLink(product: Product): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const [link] = /http\S+\/team\/join\/\S+/.exec(product.printed()) ?? []
    if (link) return link
    await pause(100)
  }
  throw new Error(`The product printed no link for the first account:\n${product.printed()}`)
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function ready(product: Product): Promise<void> {
  const limit = Date.now() + 150_000
  while (Date.now() < limit) {
    if (product.process.exitCode !== null) break
    const answer = await fetch(`${product.url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await pause(100)
  }
  await product.stop()
  throw new Error(`The product did not start:\n${product.printed()}`)
}
