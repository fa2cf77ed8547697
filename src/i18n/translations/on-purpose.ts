interface Missing {
  readonly language: string
  readonly pages: readonly string[]
  readonly because: string
}

const later = 'the core pages come first; until then the page is shown in English and says so'
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
      offer/workforce carers carers/assessment carers/breaks carers/breaks-questions carers/community
      carers/dementia carers/direct-payments carers/emergency carers/end-of-life carers/groups carers/have-a-say
      carers/health carers/hospital carers/leaflets carers/mental-health carers/money carers/parent-carers
      carers/professionals carers/technology carers/work carers/young-adult-carers carers/young-carers`),
  },
  {
    language: 'pl',
    because: later,
    pages: list(`
      accessibility cookies events glossary our-plan privacy carers/end-of-life carers/have-a-say carers/leaflets
      carers/parent-carers carers/professionals carers/technology carers/young-adult-carers`),
  },
  {
    language: 'pa',
    because: later,
    pages: list(`
      accessibility cookies events glossary our-plan carers/end-of-life carers/have-a-say carers/leaflets
      carers/parent-carers carers/professionals carers/technology carers/young-adult-carers`),
  },
  {
    language: 'ur',
    because: later,
    pages: list(`
      accessibility cookies events glossary languages our-plan privacy offer/ageing-well offer/carers offer/home
      offer/joined-up offer/resources offer/safe offer/strengths offer/workforce carers carers/assessment
      carers/breaks carers/breaks-questions carers/community carers/dementia carers/direct-payments
      carers/emergency carers/end-of-life carers/groups carers/have-a-say carers/health carers/hospital
      carers/leaflets carers/mental-health carers/money carers/parent-carers carers/professionals
      carers/technology carers/work carers/young-adult-carers carers/young-carers`),
  },
  { language: 'ti', because: later, pages: list('accessibility carers/professionals') },
  {
    language: 'gu',
    because: later,
    pages: list(`
      accessibility cookies events glossary our-plan privacy carers/dementia carers/end-of-life carers/have-a-say
      carers/health carers/hospital carers/leaflets carers/mental-health carers/parent-carers
      carers/professionals carers/technology carers/young-adult-carers`),
  },
  {
    language: 'zh-Hant',
    because: later,
    pages: list('accessibility our-plan carers/have-a-say carers/professionals'),
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
