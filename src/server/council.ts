import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../jobs/say-settings.ts', import.meta.url))

/** What the council set of what built pages show, as JSON; `{}` when it has set nothing. */
export async function councilSettings(env: Record<string, string>): Promise<string> {
  if (!existsSync(PROGRAM)) return '{}'
  const child = fork(PROGRAM, { env: { ...process.env, ...env } })
  const said = once(child, 'message').then(([settings]) => JSON.stringify(settings))
  return Promise.race([said, once(child, 'exit').then(() => said.catch(() => '{}'))])
}
