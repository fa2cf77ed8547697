import type { FrontMatter } from './front-matter.ts'

type Dated = Pick<FrontMatter, 'review'>

/** Pages in the order in which to read them again: the longest overdue first. */
export function inOrderOfReview<T extends Dated>(
  pages: readonly T[],
  today: Date,
): (T & { overdue: boolean })[] {
  return pages
    .map((page) => ({ ...page, overdue: page.review < today }))
    .sort((a, b) => Number(a.review) - Number(b.review))
}
