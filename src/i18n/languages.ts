export interface Language {
  /** The part of the address: `/ur/…`. */
  readonly code: string
  /** The language's own name, in its own script. */
  readonly name: string
  /** BCP 47 tag for `lang`, `hreflang` and Intl. */
  readonly tag: string
  readonly dir: 'ltr' | 'rtl'
  /** The format of English with short sentences, pictures and large letters. */
  readonly easy?: true
  /** Its words wait to be checked, and the council shows only what is: it stands here in English. */
  readonly waits?: true
}

/** Every language and format of the portal, in the order people see them. Easy Read is English in another form. */
export const everyLanguage = [
  { code: 'en', name: 'English', tag: 'en-GB', dir: 'ltr' },
  { code: 'en-easy', name: 'Easy Read', tag: 'en-GB', dir: 'ltr', easy: true },
  { code: 'pl', name: 'Polski', tag: 'pl', dir: 'ltr' },
  { code: 'pa', name: 'ਪੰਜਾਬੀ', tag: 'pa', dir: 'ltr' },
  { code: 'ro', name: 'Română', tag: 'ro', dir: 'ltr' },
  { code: 'ur', name: 'اردو', tag: 'ur', dir: 'rtl' },
  { code: 'ar', name: 'العربية', tag: 'ar', dir: 'rtl' },
  { code: 'ti', name: 'ትግርኛ', tag: 'ti', dir: 'ltr' },
  { code: 'gu', name: 'ગુજરાતી', tag: 'gu', dir: 'ltr' },
  { code: 'zh-Hant', name: '繁體中文', tag: 'zh-Hant', dir: 'ltr' },
] as const satisfies readonly Language[]

/** The languages whose words are in `locales/`: the only ones with addresses. */
export const languages: readonly Language[] = everyLanguage

/** The same without Easy Read, which has not every page. */
export const ordinary: readonly Language[] = languages.filter(({ easy }) => !easy)

/** The language of an address part such as `ur`, or undefined when there is none. */
export function languageOf(code: string | undefined): Language | undefined {
  return languages.find((language) => language.code === code)
}

/**
 * The best published language for an Accept-Language header (RFC 9110, 12.5.4); English when none fits.
 * `negotiate('pl;q=0.5, ur')` is Urdu.
 */
export function negotiate(acceptLanguage: string | null): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*q=/))
    .map(([tag = '', weight = '1']) => ({ tag: tag.toLowerCase(), weight: Number(weight) || 0 }))
    .filter(({ tag, weight }) => tag && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    const match = languages.find(({ code }) => speaks(tag, code.toLowerCase()))
    if (match) return match
  }
  return english
}

export const english: Language = everyLanguage[0]

/** Hong Kong, Taiwan and Cantonese readers read Traditional Chinese; every other tag matches by its first part. */
function speaks(tag: string, code: string): boolean {
  if (code === 'zh-hant') return /^(yue|zh-(hant|hk|tw|mo))/.test(tag)
  return tag === code || tag.split('-')[0] === code
}
