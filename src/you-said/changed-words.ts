import { diffWords } from 'diff'

export interface Piece {
  readonly text: string
  readonly kind: 'same' | 'new' | 'gone'
}

/** What changed in the English since a translation was made from it, word by word. */
export function changesIn(before: string, now: string): readonly Piece[] {
  return diffWords(before, now).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'new' : removed ? 'gone' : 'same',
  }))
}
