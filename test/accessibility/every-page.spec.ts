import { existsSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { languages } from '#i18n/languages.ts'
import { expect, expectNoBarriers, test, word } from '#test/support/fixtures.ts'

/** Every page that is built, by its address. Problem pages are alike: two of each language stand for them. */
const built = existsSync('dist/client')
  ? readdirSync('dist/client', { recursive: true, encoding: 'utf8' })
  : []
const pages = built
  .filter((file) => file.endsWith('index.html') && !/problem\/(?!404|503)/.test(file))
  .map((file) => `/${dirname(file)}/`)
  .concat(['/en/search/?q=break', '/ur/search/?q=xylophone'])
  // Made when they are asked for.
  .concat(
    languages.flatMap(({ code }) =>
      ['', 'you-said/', 'follow/', 'events/'].map((page) => `/${code}/${page}`),
    ),
  )

/** Colours are the same on pages of one type: the dark ones are looked at on one page of each, in each language. */
const types = [
  '',
  'carers/',
  'carers/breaks/',
  'offer/',
  'offer/safe/',
  'contact/',
  'performance/',
  'privacy/',
]
const dark = pages.filter(
  (path) => types.some((type) => path.replace(/^\/[^/]+\//, '') === type) || /forms|search|404/.test(path),
)

/** The same parts in other words: of each type one page in each language, and every page in three that differ most. */
const whole = new Set(['en', 'en-easy', 'ur'])
const looked = new Set([...pages.filter((path) => whole.has(path.split('/')[1] ?? '')), ...dark])

/** Axe costs most of a second a page: one test goes through many pages with one browser page. */
const share = 8
const shares = (paths: readonly string[]) =>
  Array.from({ length: Math.ceil(paths.length / share) }, (_, at) =>
    paths.slice(at * share, (at + 1) * share),
  )

test('there are pages to look at', () => {
  expect(pages.length).toBeGreaterThan(50)
  expect(dark.length).toBeGreaterThan(types.length)
})

for (const [colorScheme, paths] of [
  ['light', pages],
  ['dark', dark],
] as const) {
  for (const some of shares(paths)) {
    test(`nobody meets a barrier in ${colorScheme}, from ${some[0]} to ${some.at(-1)}`, async ({ page }) => {
      test.setTimeout(20_000 * some.length)
      await page.emulateMedia({ colorScheme })
      for (const path of some) {
        await page.setViewportSize({ width: 360, height: 740 })
        await page.goto(path)
        if (looked.has(path)) await test.step(path, () => expectNoBarriers(page))
        await page.setViewportSize({ width: 320, height: 640 })
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, `${path}: nothing scrolls sideways at 400 % zoom`).toBeLessThanOrEqual(0)
      }
    })
  }
}

test('data for search engines is not taken for a script', async ({ page }) => {
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  await page.goto('/en/carers/breaks-questions/')
  const kinds = await page.locator('script[type="application/ld+json"]').allTextContents()
  expect(kinds.map((text) => (JSON.parse(text) as { '@type': string })['@type'])).toContain('FAQPage')
  expect(refused).toEqual([])
})

for (const language of ['en', 'ur']) {
  test(`nobody meets a barrier on any step in ${language}, by keyboard alone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`/${language}/forms/experience/who/`)
    const button = page.getByRole('button', { name: word(language, 'asking', 'continue') })
    await expectNoBarriers(page)
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    for (let steps = 0; steps < 12 && !page.url().includes('/check/'); steps += 1) {
      await button.focus()
      const before = page.url()
      await page.keyboard.press('Enter')
      await expect(page).not.toHaveURL(before)
      await page.waitForLoadState()
      await expectNoBarriers(page)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, page.url()).toBeLessThanOrEqual(0)
    }
    await expect(page).toHaveURL(/\/check\//)
  })
}

test('Tab goes through a step in order, and where it is can be seen', async ({ page }) => {
  await page.goto('/en/forms/experience/who/')
  const seen = []
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement === document.body)) break
    seen.push(
      await page.evaluate(() => {
        const at = document.activeElement as HTMLInputElement
        const shown = at.type === 'radio' ? at.nextElementSibling : at
        const style = getComputedStyle(shown ?? at)
        return { name: at.className || at.name || at.tagName, outlined: style.outlineStyle !== 'none' }
      }),
    )
  }
  expect(seen.filter(({ outlined }) => !outlined)).toEqual([])
  expect(seen.map(({ name }) => name)).toContain('who')
})
