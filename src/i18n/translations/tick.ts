import { hashOf } from './hash.ts'
import type { Unchanged } from './sources.ts'
import type { Entry } from './state.ts'

/** The note that a change of the English does not change what it means, for every language at once. */
export function tickFor(
  { was, english }: Pick<Entry, 'was' | 'english'>,
  who: string,
  why: string,
  when: string,
): Unchanged | undefined {
  if (was === undefined || english === '') return undefined
  return { was: hashOf(was), now: hashOf(english), when, who, why }
}
