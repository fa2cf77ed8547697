import { expect, it } from 'vitest'
import { inOrderOfReview } from '#site/review.ts'

it('shows the team the page that is longest overdue first, and calls only what is late overdue', () => {
  const page = (title: string, day: string) => ({ title, review: new Date(day) })
  const pages = [page('later', '2027-05-24'), page('late', '2026-10-01'), page('latest', '2026-01-01')]
  const ordered = inOrderOfReview(pages, new Date('2026-11-24'))
  expect(ordered.map(({ title, overdue }) => [title, overdue])).toEqual([
    ['latest', true],
    ['late', true],
    ['later', false],
  ])
})
