import { diffWordsWithSpace } from 'diff'
import type { Entry } from './state.ts'

/** A piece of a text: in both, taken away, or new. */
export interface Piece {
  readonly text: string
  readonly what: 'same' | 'gone' | 'new'
}

/** What happened to the English since a translation was made, not only since it was last changed. */
export function differenceOf({ was = '', english }: Pick<Entry, 'was' | 'english'>): readonly Piece[] {
  return diffWordsWithSpace(was, english).map(({ value, added, removed }) => ({
    text: value,
    what: added ? 'new' : removed ? 'gone' : 'same',
  }))
}
