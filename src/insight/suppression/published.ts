import type { Asked } from './asked.ts'
import type { Period } from './periods.ts'

/** A share: how many of how many gave a good answer. Both it and what it leaves over are of at least the floor. */
export interface Share {
  readonly good: number
  readonly of: number
}

/** Why a share is not shown: too few answered, or fewer than the floor answered one of the two ways. */
export type Withheld = 'few' | 'nearly-all' | 'nearly-none'

/** The share of several counted together: months by their first day, or values of what people are told apart by. */
export interface ShareOf extends Share {
  readonly ids: readonly string[]
}

/** How many of several counted together: options, or values. */
export interface Together {
  readonly ids: readonly string[]
  readonly answers: number
}

export interface PublishedQuestion {
  readonly asked: Asked
  /** How many gave an answer that counts. Undefined: too few to say. */
  readonly base: number | undefined
  readonly share: Share | Withheld
  readonly options: readonly Together[]
  readonly leftOut: readonly Together[]
  readonly quarters: readonly ShareOf[]
  readonly months: readonly ShareOf[]
  /** By what people are told apart by. */
  readonly by: Readonly<Record<string, readonly ShareOf[]>>
}

export interface PublishedPeriod extends Period {
  readonly questions: readonly PublishedQuestion[]
  /** Who answered, by what people are told apart by. */
  readonly people: Readonly<Record<string, readonly Together[]>>
}

export interface Published {
  readonly answers: number
  readonly quarters: readonly { readonly quarter: string; readonly answers: number }[]
  readonly periods: readonly PublishedPeriod[]
  /**
   * What came since the last period. Nothing is said of it but how many answered: beside that number, which is known at every
   * moment, even shares that were only about right gave small counts away once the period was over.
   */
  readonly open: Period
}
