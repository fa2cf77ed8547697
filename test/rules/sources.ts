import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Source files by path from the root, such as `src/engine/form.ts`. */
export type Sources = ReadonlyMap<string, string>

export interface Import {
  /** By path from the root; packages by name. */
  readonly target: string
  /** What is between `import` and `from`, as it is written. */
  readonly names: string
}

const code = /\.(ts|tsx|astro)$/

export function sourcesUnder(...folders: readonly string[]): Sources {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  return new Map(files.filter((file) => code.test(file)).map((file) => [file, readFileSync(file, 'utf8')]))
}

const fromAnother = /\b(?:import|export)\s+([^'"();]*?)\s*\bfrom\s*['"]([^'"]+)['"]/g
const whole = /\bimport\s*(?:\.meta\.resolve\s*)?\(?\s*['"`]([^'"`]+)['"`]/g

/** What a file imports: by name, as a whole, when it runs, and what it exports from another. */
export function importsOf(path: string, source: string): readonly Import[] {
  const named = [...source.matchAll(fromAnother)].map(([, names = '', target = '']) => ({ target, names }))
  const others = [...source.matchAll(whole)].map(([, target = '']) => ({ target, names: '*' }))
  return [...named, ...others].map(({ target, names }) => ({ target: resolved(path, target), names }))
}

function resolved(path: string, target: string): string {
  if (target.startsWith('.')) return join(path, '..', target)
  if (/^#(db|locales|test)\//.test(target)) return target.slice(1)
  return target.startsWith('#') ? `src/${target.slice(1)}` : target
}
