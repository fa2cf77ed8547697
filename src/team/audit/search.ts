import { saidIn, type Deed, type Line } from './line.ts'
import { searchLines, type Wanted } from './store.ts'

export type { Wanted }

/** A line as an administrator reads it. */
export interface Read {
  readonly line: number
  readonly at: Date
  readonly who: string
  readonly action: string
  readonly about: string
  readonly said: NonNullable<Deed['said']>
}

const ON_A_PAGE = 100

/** The newest lines that fit, and where the next page begins. */
export async function searchAudit(wanted: Wanted): Promise<{ lines: readonly Read[]; next?: number }> {
  const found = await searchLines(wanted, ON_A_PAGE + 1)
  const lines = found.slice(0, ON_A_PAGE)
  const last = lines.at(-1)
  return { lines: lines.map(asRead), ...(found.length > ON_A_PAGE && last ? { next: last.line } : {}) }
}

/** Every line that fits, for a file. */
export async function* everyLine(wanted: Wanted): AsyncGenerator<Read> {
  for (let page = await searchAudit(wanted); ; page = await searchAudit({ ...wanted, before: page.next })) {
    yield* page.lines
    if (page.next === undefined) return
  }
}

const asRead = (line: Line): Read => ({
  line: line.line,
  at: line.at,
  who: line.who,
  action: line.action,
  about: line.about,
  said: saidIn(line),
})
