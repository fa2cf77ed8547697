import type { Language } from '#i18n/languages.ts'

interface Place {
  /** The address after the language. */
  readonly path: string
  readonly languages: readonly Language[]
  readonly changed?: Date
}

/** The site map as sitemaps.org has it, with each page's other languages beside it. */
export function sitemap(places: readonly Place[], site: URL | undefined): string {
  const urls = places.flatMap((place) => place.languages.map(({ code }) => urlOf(place, code, site)))
  const names =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${names}>\n${urls.join('\n')}\n</urlset>\n`
}

function urlOf({ path, languages, changed }: Place, code: string, site: URL | undefined): string {
  const at = (language: string) => new URL(`/${language}${path}`, site).href
  const others = languages
    .filter(({ easy }) => !easy)
    .map((other) => `<xhtml:link rel="alternate" hreflang="${other.tag}" href="${at(other.code)}"/>`)
  const day = changed ? `<lastmod>${changed.toISOString().slice(0, 10)}</lastmod>` : ''
  return `<url><loc>${at(code)}</loc>${day}${others.join('')}</url>`
}
