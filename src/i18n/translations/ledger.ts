import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asTable, readTable } from './table.ts'

/** What is known of one text of a translation. */
export interface Line {
  /** `site:home.title`, `pages/contact#title`, or `pages/contact` for any block of that page. */
  readonly id: string
  /** The English it was made from. */
  readonly from: string
  /** The translation itself: once it is another, the line says nothing of it. */
  readonly is: string
  readonly state: 'draft' | 'checked'
  /** When that was noted, as a day. */
  readonly when: string
  /** Who checked it. */
  readonly who: string
}

const columns = ['id', 'from', 'is', 'state', 'when', 'who']
const fileOf = (folder: string, code: string) => join(folder, code, 'ledger.tsv')

export function readLedger(folder: string, code: string): readonly Line[] {
  return readTable(fileOf(folder, code)).map(([id = '', from = '', is = '', state, when = '', who = '']) => ({
    id,
    from,
    is,
    state: state === 'checked' ? state : 'draft',
    when,
    who,
  }))
}

export function writeLedger(folder: string, code: string, lines: readonly Line[]): void {
  writeFileSync(fileOf(folder, code), asLedger(lines))
}

export function asLedger(lines: readonly Line[]): string {
  return asTable(
    columns,
    lines.map(({ id, from, is, state, when, who }) => [id, from, is, state, when, who]),
  )
}

/** Takes the lines of a text out one after the other: the same words may stand on a page twice, for two different ones. */
export function finder(lines: readonly Line[]): (id: string, is: string) => Line | undefined {
  const kept = new Map<string, Line[]>()
  for (const line of lines) {
    const key = `${line.id} ${line.is}`
    kept.set(key, [...(kept.get(key) ?? []), line])
  }
  return (id, is) => {
    const found = kept.get(`${id} ${is}`) ?? []
    return found.length > 1 ? found.shift() : found[0]
  }
}
