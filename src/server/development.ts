import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Settings } from './settings.ts'

export interface OpenSite {
  readonly stop: () => Promise<void>
}

/** Astro's development server, which reloads as files change. */
export function runDevelopment({ host, port }: Settings, env: Record<string, string>): OpenSite {
  const command = ['node_modules/astro/bin/astro.mjs', 'dev', '--host', host, '--port', String(port)]
  // Without it Astro goes to the background when it takes the terminal for a machine's.
  const apart = { ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'development' }
  const child = spawn(process.execPath, command, {
    stdio: 'inherit',
    env: { ...process.env, ...env, ...apart },
  })
  return {
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
