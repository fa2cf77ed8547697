import { join } from 'node:path'
import { readTable, writeTable } from './table.ts'

/** Every English text that a translation was made from, by its hash. */
export type Sources = ReadonlyMap<string, string>

const sourcesIn = (folder: string) => join(folder, 'en', 'sources.tsv')
const unchangedIn = (folder: string) => join(folder, 'en', 'unchanged.tsv')

export function readSources(folder: string): Sources {
  return new Map(
    readTable(sourcesIn(folder)).map(([hash = '', text = '""']) => [hash, String(JSON.parse(text))]),
  )
}

export function writeSources(folder: string, sources: Sources): void {
  const rows = [...sources].sort(([a], [b]) => (a < b ? -1 : 1))
  writeTable(
    sourcesIn(folder),
    ['hash', 'english'],
    rows.map(([hash, text]) => [hash, JSON.stringify(text)]),
  )
}

/** Somebody looked at a change of the English and said: the meaning is the same. */
export interface Unchanged {
  readonly was: string
  readonly now: string
  readonly when: string
  readonly who: string
  readonly why: string
}

export function readUnchanged(folder: string): readonly Unchanged[] {
  return readTable(unchangedIn(folder)).map(([was = '', now = '', when = '', who = '', why = '']) => ({
    was,
    now,
    when,
    who,
    why,
  }))
}

export function writeUnchanged(folder: string, ticks: readonly Unchanged[]): void {
  const rows = ticks.map(({ was, now, when, who, why }) => [was, now, when, who, why.replace(/\s+/g, ' ')])
  writeTable(unchangedIn(folder), ['was', 'now', 'when', 'who', 'why'], rows)
}

/** The latest text that means the same as one: ticks follow on from each other. */
export function meaning(ticks: readonly Unchanged[]): (hash: string) => string {
  const next = new Map(ticks.map(({ was, now }) => [was, now]))
  return (hash) => {
    const seen = new Set<string>()
    let now = hash
    for (let to = next.get(now); to !== undefined && !seen.has(to); to = next.get(now)) {
      seen.add(now)
      now = to
    }
    return now
  }
}
