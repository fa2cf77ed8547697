import type { Floors } from './floors.ts'

/** Figures of a period that is not over: near enough to act on, too coarse to be subtracted from one another. */
export interface About {
  /** To the nearest five. */
  readonly base: number
  /** To the nearest twentieth, and undefined where fewer than the floor answered one way or the other. */
  readonly share: number | undefined
}

/** Counts are shown to the nearest five (`domain.md` 3.7). */
export const toFive = (answers: number): number => Math.round(answers / 5) * 5

/** A count of a period that is not over; undefined: fewer than the floor. */
export function aboutSoMany(answers: number, { base }: Floors): number | undefined {
  return answers < base ? undefined : toFive(answers)
}

/** A share of a period that is not over. */
export function aboutShare(good: number, others: number, floors: Floors): About | undefined {
  const answers = good + others
  const base = aboutSoMany(answers, floors)
  if (base === undefined) return undefined
  const enough = Math.min(good, others) >= floors.cell
  return { base, share: enough ? Math.round((good / answers) * 20) / 20 : undefined }
}
