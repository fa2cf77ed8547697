/** Days the council has set: until somebody reads it, reaches the person, and finishes it. */
export interface Days {
  readonly read: number
  readonly urgent: number
  readonly soon: number
  readonly inTurn: number
  readonly finish: number
}

/** What is wrong with a case, worst first: nobody has opened it, or its day is over. */
export type Late = 'unread' | 'overdue' | null
