/** Counts are shown to the nearest five (`domain.md` 3.7). */
export const toFive = (answers: number): number => Math.round(answers / 5) * 5
