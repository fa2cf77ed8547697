import { everyFault, faultsOf, type Fault } from '../faults.ts'
import { hashOf } from '../hash.ts'
import type { Library } from '../library.ts'
import { itemsOf, type Item } from './items.ts'

/** A text that came back, by the place and the English that it left with. */
export interface Returned {
  readonly file: string
  readonly id: string
  readonly text: string
}

/** Beside what can be wrong with a text: its place is not there, or its English is another by now. */
export const everyTrouble = [...everyFault, 'unknown', 'moved-on'] as const
export type Trouble = Fault | 'unknown' | 'moved-on'

/** A text that came back, looked at. */
export interface Looked {
  readonly file: string
  readonly id: string
  /** The English, from our own store. */
  readonly english: string
  readonly before: string | undefined
  readonly text: string
  readonly troubles: readonly Trouble[]
}

/** What a file that came back says, beside what we have. Empty texts are not translated yet, and are left out. */
export function look(library: Library, returned: readonly Returned[]): readonly Looked[] {
  const known = new Map(itemsOf(library).map((item) => [`${item.file} ${item.id}`, item]))
  return returned
    .filter(({ text }) => text.trim() !== '')
    .map((one) => lookAt(one, known.get(`${one.file} ${one.id}`), library))
}

function lookAt({ file, id, text }: Returned, item: Item | undefined, library: Library): Looked {
  if (item) {
    const { english, translation: before } = item
    return { file, id, english, before, text, troubles: faultsOf(english, text, library.language.easy) }
  }
  const english = library.sources.get(id.split('.').at(-1) ?? '')
  const troubles: readonly Trouble[] = [english === undefined ? 'unknown' : 'moved-on']
  return { file, id, english: english ?? '', before: undefined, text, troubles }
}

/** What would change: good texts that are not what we have. */
export function changesIn(looked: readonly Looked[]): readonly Looked[] {
  return looked.filter(({ troubles, before, text }) => troubles.length === 0 && !isSame(before, text))
}

export function troublesIn(looked: readonly Looked[]): readonly Looked[] {
  return looked.filter(({ troubles }) => troubles.length > 0)
}

function isSame(before: string | undefined, text: string): boolean {
  return before !== undefined && hashOf(before) === hashOf(text)
}
