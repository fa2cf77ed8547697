import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ordinary } from './languages.ts'

const folder = join(process.cwd(), 'locales')
/** The team's own words are English alone; signs of harm are lists, and no translations of each other. */
const LEFT_OUT = /^(team|harm|columns)\.json$/
const SHORTEST = 15

/**
 * The sentences of the portal that say the same in several languages, by the first part of each language's tag. They are
 * the only dictionary there is of how this service speaks in all of them.
 */
export function saidAlike(tags: readonly string[]): readonly ReadonlyMap<string, string>[] {
  const words = ordinary
    .map(({ code, tag }) => ({ tag: tag.split('-')[0] ?? code, code }))
    .filter(({ tag }) => tags.includes(tag))
    .map(({ tag, code }) => ({ tag, said: wordsOf(code) }))
  const keys = [...wordsOf('en')].filter(([, text]) => text.length > SHORTEST).map(([key]) => key)
  return keys.map(
    (key) =>
      new Map(
        words.flatMap(({ tag, said }): [string, string][] => {
          const text = said.get(key)
          return text === undefined ? [] : [[tag, text]]
        }),
      ),
  )
}

function wordsOf(code: string): ReadonlyMap<string, string> {
  const files = readdirSync(join(folder, code), { recursive: true, encoding: 'utf8' })
  const words = files.filter((file) => file.endsWith('.json') && !LEFT_OUT.test(file))
  return new Map(
    words.flatMap((file) => flat(JSON.parse(readFileSync(join(folder, code, file), 'utf8')), file)),
  )
}

function flat(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, held]) => flat(held, `${path}.${key}`))
}
