import { existsSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, expectNoBarriers, test, word } from '#test/support/fixtures.ts'

/** Every page that is built, by its address. Problem pages are alike: two of each language stand for them. */
const built = existsSync('dist/client')
  ? readdirSync('dist/client', { recursive: true, encoding: 'utf8' })
  : []
const pages = built
  .filter((file) => file.endsWith('index.html') && !/problem\/(?!404|503)/.test(file))
  .map((file) => `/${dirname(file)}/`)

test('there are pages to look at', () => expect(pages.length).toBeGreaterThan(8))

for (const path of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nobody meets a barrier on ${path} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(path)
      await expectNoBarriers(page)
      await page.setViewportSize({ width: 320, height: 640 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, 'nothing scrolls sideways at 400 % zoom').toBeLessThanOrEqual(0)
    })
  }
}

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
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab')
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
