import { describe, expect, it } from 'vitest'
import { forms } from '#forms/index.ts'
import { languages } from '#i18n/languages.ts'
import { builtAddresses, builtPages } from '#test/support/built.ts'

const pages = builtPages()
const built = builtAddresses()
const onDemand = new Set(
  languages.flatMap(({ code }) => [
    `/${code}/`,
    `/${code}/search/`,
    `/${code}/you-said/`,
    `/${code}/follow/`,
    `/${code}/events/`,
    `/${code}/carers/action-plan/`,
    ...forms.flatMap(({ id, steps, comeBack }) =>
      ['leave', ...(comeBack ? ['return'] : []), ...steps.map((step) => step.id)].map(
        (page) => `/${code}/forms/${id}/${page}/`,
      ),
    ),
  ]),
)

/** What is wrong with a link of a page, if anything. */
function wrong(from: string, href: string): string | undefined {
  const { pathname, hash, origin } = new URL(href, `http://here${from}`)
  if (origin !== 'http://here') return undefined
  const path = decodeURIComponent(pathname)
  if (!built.has(path) && !onDemand.has(path)) return `${from} → ${href}: there is no such page`
  const target = pages.get(path)
  const id = decodeURIComponent(hash.slice(1))
  return id && target && !target.includes(`id="${id}"`)
    ? `${from} → ${href}: nothing there is called so`
    : undefined
}

const linksIn = (html: string) =>
  [...html.matchAll(/<(?:a|link|form)\b[^>]*?\s(?:href|action)="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )

describe('whoever follows a link', () => {
  it('arrives, from every page and at every part of one', () => {
    const problems = [...pages].flatMap(([from, html]) =>
      linksIn(html).flatMap((href) => wrong(from, href) ?? []),
    )
    expect([...new Set(problems)]).toEqual([])
    expect(pages.size).toBeGreaterThan(50)
  })

  it('finds every page: another page links to it', () => {
    const afterLanguage = (path: string) => path.replace(/^\/[^/]+/, '')
    const linked = [...pages].flatMap(([from, html]) =>
      linksIn(html)
        .map((href) => new URL(href, `http://here${from}`).pathname)
        .filter((to) => afterLanguage(to) !== afterLanguage(from)),
    )
    const found = new Set(linked)
    const lonely = [...pages.keys()].filter(
      (path) => !found.has(path) && !/\/(problem|sent|bulletins)\//.test(path),
    )
    expect(lonely).toEqual([])
  })
})

it('the rule sees a page and a part that are not there', () => {
  expect(wrong('/en/', '/en/nowhere/')).toBeDefined()
  expect(wrong('/en/', '/en/contact/#nowhere')).toBeDefined()
  expect(wrong('/en/', '/en/contact/')).toBeUndefined()
  expect(wrong('/en/', 'https://www.gov.uk/nowhere')).toBeUndefined()
})
