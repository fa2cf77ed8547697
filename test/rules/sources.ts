import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Source files by path from the root, such as `src/engine/form.ts`. */
export type Sources = ReadonlyMap<string, string>

const read = /\.(ts|tsx|astro)$/

export function sourcesUnder(...folders: readonly string[]): Sources {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  return new Map(files.filter((file) => read.test(file)).map((file) => [file, readFileSync(file, 'utf8')]))
}

const importing = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+|import\.meta\.resolve\(\s*)['"]([^'"]+)['"]/g

/** What a file imports, by path from the root; packages by name. */
export function importsOf(path: string, source: string): readonly string[] {
  return [...source.matchAll(importing)].map(([, name = '']) => {
    if (name.startsWith('.')) return join(path, '..', name)
    if (name.startsWith('#db/') || name.startsWith('#locales/') || name.startsWith('#test/'))
      return name.slice(1)
    return name.startsWith('#') ? `src/${name.slice(1)}` : name
  })
}
