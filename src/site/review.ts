import { english } from '#i18n/languages.ts'
import { pagesFor, type ContentPage } from './pages.ts'

export interface ToReview extends ContentPage {
  /** The day to read it again is over. */
  readonly overdue: boolean
}

/** Every page, the one whose day to be read again comes first at the top. */
export async function inOrderOfReview(today: Date): Promise<readonly ToReview[]> {
  const pages = await pagesFor(english)
  return pages
    .map((page) => ({ ...page, overdue: page.review < today }))
    .sort((a, b) => Number(a.review) - Number(b.review))
}
