import { freshness, type Freshness, type Translated } from '#i18n/fresh.ts'
import type { Content } from './content.ts'

/** The parts of an entry that are translated, with their English. Names of documents stay as they are. */
export function partsOf({ title, asked, said, did, evidence, quotes }: Content): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries({ title, asked, said, did }),
    ...evidence.flatMap((one, place): [string, string][] =>
      one.kind === 'document' ? [] : [[`evidence.${place}`, one.title]],
    ),
    ...quotes.map(({ text }, place): [string, string] => [`quote.${place}`, text]),
  ])
}

export type Words = ReadonlyMap<string, Translated>

/** Words for a reader: their own language where its English is still the same, else the English. */
export interface Shown {
  readonly text: string
  /** False: it is in the language it was written in. */
  readonly own: boolean
}

export function shown(part: string, english: string, words: Words): Shown {
  const own = words.get(part)
  return own?.madeFrom === english ? { text: own.text, own: true } : { text: english, own: false }
}

export interface PartState {
  readonly part: string
  readonly english: string
  readonly state: Freshness
  readonly translated: Translated | undefined
}

/** Every part, with how its translation stands. */
export function statesOf(content: Content, words: Words): readonly PartState[] {
  return [...partsOf(content)].map(([part, english]) => {
    const translated = words.get(part)
    return { part, english, state: freshness(english, translated), translated }
  })
}
