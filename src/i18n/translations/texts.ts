import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPage, type Page } from './page.ts'
import { flat } from './words.ts'

/** Everything that is written in one language. */
export interface Texts {
  /** By namespace and key: `site:home.title`. */
  readonly words: ReadonlyMap<string, string>
  /** By path: `carers/breaks`. */
  readonly pages: ReadonlyMap<string, Page>
}

/** The team works in English. */
const englishOnly = /^team\.json$/

/** Reads `locales/<code>`. Pages of Easy Read are written anew, not block by block: each is one unit (`whole`). */
export function readTexts(
  folder: string,
  code: string,
  whole: boolean,
  what: 'all' | 'words' = 'all',
): Texts {
  const files = readdirSync(join(folder, code), { recursive: true, encoding: 'utf8' }).sort()
  const read = (file: string) => readFileSync(join(folder, code, file), 'utf8')
  const dictionaries = files.filter((file) => file.endsWith('.json') && !englishOnly.test(file))
  const pages = files.filter((file) => what === 'all' && /^pages\/.*\.md$/.test(file))
  return {
    words: new Map(
      dictionaries.flatMap((file) =>
        flat(JSON.parse(read(file)) as object, `${file.replace(/\.json$/, '')}:`),
      ),
    ),
    pages: new Map(pages.map((file) => [pathOf(file), readPage(read(file), whole)])),
  }
}

/** `pages/carers/index.md` is the page `carers`. */
export function pathOf(file: string): string {
  return file.replace(/^pages\//, '').replace(/(\/index)?\.md$/, '')
}
