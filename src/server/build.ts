import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { StartFailure } from '#db/errors.ts'
import { isText } from './files.ts'
import { readSettings } from './settings.ts'
import { stamp, stampOf } from './stamp.ts'

const ASTRO = 'node_modules/astro/bin/astro.mjs'
const FONTS = 'src/ui/fonts/subset.ts'

/** Builds the site for an address into `dist`, and compresses what is text once and for all. */
async function build(siteUrl: string): Promise<void> {
  const made = await stampOf(siteUrl)
  await rm('dist/stamp', { force: true })
  if (existsSync(FONTS)) await run([FONTS], siteUrl)
  await run([ASTRO, 'build', '--silent'], siteUrl)
  await compressAll('dist/client')
  await stamp(made)
}

/** Building takes memory that a process which runs for months should not have had. */
export function buildApart(siteUrl: string, signal: AbortSignal): Promise<void> {
  return run([fileURLToPath(import.meta.url)], siteUrl, signal)
}

async function run(command: string[], siteUrl: string, signal?: AbortSignal): Promise<void> {
  const env = { ...process.env, SITE_URL: siteUrl, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' }
  const child = spawn(process.execPath, command, { stdio: 'inherit', env, signal })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new StartFailure('The site could not be built: what is above says why.')
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

async function compressAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && isText(entry.name))
  await Promise.all(names.map((entry) => compress(join(entry.parentPath, entry.name))))
}

async function compress(name: string): Promise<void> {
  const text = await readFile(name)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
  const [br, gz] = await Promise.all([brotli(text, { params }), zip(text, { level: 9 })])
  const smaller = [
    { end: 'br', data: br },
    { end: 'gz', data: gz },
  ].filter(({ data }) => data.length < text.length)
  await Promise.all(smaller.map(({ end, data }) => writeFile(`${name}.${end}`, data)))
}

if (import.meta.main) {
  await build(readSettings(process.env).siteUrl).catch((error: unknown) => {
    console.error(error instanceof StartFailure ? error.message : error)
    process.exit(1)
  })
}
