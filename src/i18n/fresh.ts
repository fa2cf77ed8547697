/** How a translation stands beside the English as it is now. */
export type Freshness = 'missing' | 'outdated' | 'draft' | 'checked'

export interface Translated {
  readonly text: string
  /** The English it was made from. */
  readonly madeFrom: string
  /** The day a translator checked it. */
  readonly checked?: string | null
}

/** How fresh a translation is: out of date as soon as its English is another, whatever was done to it since. */
export function freshness(english: string, translated: Translated | undefined): Freshness {
  if (!translated) return 'missing'
  if (translated.madeFrom !== english) return 'outdated'
  return translated.checked ? 'checked' : 'draft'
}
