interface Missing {
  readonly language: string
  readonly pages: readonly string[]
  readonly because: string
}

const list = (text: string) => text.trim().split(/\s+/)

/** Pages that a language does not have yet, on purpose. Any other that is missing stops the build. */
export const missingOnPurpose: readonly Missing[] = [
  {
    language: 'en-easy',
    because:
      'Easy Read has the pages that people ask for first; each other page says that it is in ordinary English',
    pages: list(`
      accessibility cookies events glossary how-support-works languages our-plan
      offer/ageing-well offer/carers offer/home offer/joined-up offer/resources offer/safe offer/strengths
      offer/workforce carers/breaks-questions carers/community
      carers/dementia carers/direct-payments  carers/end-of-life carers/groups carers/have-a-say
      carers/health carers/hospital carers/leaflets carers/mental-health carers/parent-carers
      carers/professionals carers/technology carers/work carers/young-adult-carers carers/young-carers`),
  },
]

/** Pages that are missing and nobody said so. */
export function missingBySurprise(
  language: string,
  english: Iterable<string>,
  own: ReadonlySet<string>,
): string[] {
  const meant = missingOnPurpose.filter((one) => one.language === language).flatMap(({ pages }) => pages)
  return [...english].filter((path) => !own.has(path) && !meant.includes(path))
}
