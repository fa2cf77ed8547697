import type { Content } from './content.ts'

/** How a promise stands today. Nobody sets "overdue": a planned day that went by is enough. */
export type Standing = 'done' | 'planned' | 'overdue' | 'not-possible'

export const standings = ['done', 'planned', 'overdue', 'not-possible'] as const satisfies readonly Standing[]

export function standingOf({ status, by }: Pick<Content, 'status' | 'by'>, today: string): Standing {
  return status === 'planned' && by !== undefined && by < today ? 'overdue' : status
}

export interface Share {
  readonly kept: number
  /** Promises made: what was not possible was never promised. */
  readonly made: number
  readonly overdue: number
  readonly notPossible: number
}

export function shareOf(all: readonly { readonly standing: Standing }[]): Share {
  const count = (...wanted: Standing[]) => all.filter(({ standing }) => wanted.includes(standing)).length
  return {
    kept: count('done'),
    made: count('done', 'planned', 'overdue'),
    overdue: count('overdue'),
    notPossible: count('not-possible'),
  }
}
