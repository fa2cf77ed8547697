import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const STAMP = 'dist/stamp'

/** What the built site is made from, beside its address and what the council set. */
const SOURCES = ['src', 'public', 'locales', 'db', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json']
/** Written by the build itself. */
const MADE = ['public/fonts']

/** Whether the built site was made from these sources, for this address. */
export async function isBuilt(siteUrl: string): Promise<boolean> {
  const [kept, now] = await Promise.all([readFile(STAMP, 'utf8').catch(() => ''), stampOf(siteUrl)])
  return kept === now
}

/** Says what the built site was made from: the last thing that a build does. */
export async function stamp(of: string): Promise<void> {
  await writeFile(STAMP, of)
}

export async function stampOf(siteUrl: string): Promise<string> {
  const names = (await Promise.all(SOURCES.filter((source) => existsSync(source)).map(filesIn))).flat().sort()
  const texts = await Promise.all(names.map((name) => readFile(name)))
  const hash = createHash('sha256')
    .update(siteUrl)
    .update(process.env.COUNCIL ?? '{}')
  names.forEach((name, index) => hash.update(`\0${name}\0`).update(texts[index] ?? ''))
  return hash.digest('hex')
}

async function filesIn(source: string): Promise<string[]> {
  if (statSync(source).isFile()) return [source]
  const entries = await readdir(source, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((name) => !MADE.some((made) => name.startsWith(made)))
}
