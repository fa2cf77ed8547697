import { states, type Entry, type State } from './state.ts'

export type Count = Readonly<Record<State, number>>

/** How many texts are in which state. */
export function count(entries: readonly Pick<Entry, 'state'>[]): Count {
  const of = (state: State) => entries.filter((entry) => entry.state === state).length
  const [missing, outdated, draft, checked] = states.map(of)
  return { missing: missing ?? 0, outdated: outdated ?? 0, draft: draft ?? 0, checked: checked ?? 0 }
}

/**
 * What somebody who reads a page has to be told of it: nothing when all of it was checked, and the worst otherwise. A page
 * that lacks a block of the English is out of date.
 */
export function stateOfPage(entries: readonly Entry[], path: string): State {
  const own = entries.filter(({ id }) => id === `pages/${path}` || id.startsWith(`pages/${path}#`))
  const { missing, outdated, draft } = count(own)
  if (missing === own.length) return 'missing'
  if (missing + outdated > 0) return 'outdated'
  return draft > 0 ? 'draft' : 'checked'
}
