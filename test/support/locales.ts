import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Does something with a copy of `locales/`, and leaves nothing behind. */
export async function inCopy<T>(
  doing: (folder: string) => T | Promise<T>,
  ...languages: string[]
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'locales-'))
  try {
    for (const language of languages.length > 0 ? languages : readdirSync('locales'))
      cpSync(join('locales', language), join(folder, language), { recursive: true })
    return await doing(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Changes a file of the copy; a change that changes nothing is a mistake of the test. */
export function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  if (before === after) throw new Error(`Nothing changed in ${file}`)
  writeFileSync(file, after)
}
