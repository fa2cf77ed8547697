import type { Asked } from './asked.ts'
import type { Floors } from './floors.ts'
import type { Grouping } from './together.ts'

/** What people are told apart by, with every value there may be, in the order in which neighbours are joined. */
export interface Breakdown {
  readonly id: string
  readonly values: readonly string[]
}

export interface Rules {
  readonly floors: Floors
  readonly grouping: Grouping
}

export interface Request {
  readonly questions: readonly Asked[]
  readonly breakdowns: readonly Breakdown[]
  /** What answers, not only people, are told apart by; everything without it. */
  readonly by?: readonly string[]
  readonly floors: Floors
  /** Quarters that begin before this first of a month, and end by it, are closed: nothing can be added to them. */
  readonly closedUntil: string
  /** Tables only for whole financial years. */
  readonly yearly?: boolean
}
