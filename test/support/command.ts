import { spawn } from 'node:child_process'

export interface Ran {
  readonly passed: boolean
  readonly output: string
}

/** Runs a command of `node_modules/.bin` (npm puts it on the path) and keeps what it prints. */
export function run(
  command: string,
  options: readonly string[],
  env: Record<string, string> = {},
  folder = process.cwd(),
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, options, {
      cwd: folder,
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (text) => (output += String(text)))
    child.stderr.on('data', (text) => (output += String(text)))
    child.once('error', (error) => resolve({ passed: false, output: String(error) }))
    child.once('close', (code) => resolve({ passed: code === 0, output }))
  })
}
