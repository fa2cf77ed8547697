import type { Page } from '@playwright/test'
import { forms } from '#forms/index.ts'
import { allSteps } from '#engine/keys.ts'
import { expect, expectNoBarriers, test, word } from '#test/support/fixtures.ts'

/** The width of A4 between the margins of the sheet, in CSS pixels: 210 mm less two of 16 mm. */
const A4 = { width: Math.floor((210 - 32) * (96 / 25.4)), height: 900 }

/** What sticks out of the paper, by its first words. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        const shown = width > 1 && getComputedStyle(element).visibility === 'visible'
        return shown && (left < -1 || right > document.documentElement.clientWidth + 1)
      })
      .map((element) => `${element.className} ${element.textContent.trim().slice(0, 40)}`),
  )
}

for (const language of ['en', 'ur']) {
  for (const form of forms) {
    test(`${form.id} comes out of the printer whole in ${language}`, async ({ page }) => {
      await page.goto(`/${language}/forms/${form.id}/paper/`)
      await expectNoBarriers(page)

      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await page.setViewportSize(A4)
      expect(await cutOff(page)).toEqual([])
      const colours = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement)
        return [style.getPropertyValue('--ink'), style.getPropertyValue('--quiet-ink')]
      })
      expect(colours, 'black on white, also where the screen is dark').toEqual(['#000', '#000'])

      const printed = (await page.pdf({ preferCSSPageSize: true, tagged: false })).toString('latin1')
      const sheets = [...printed.matchAll(/\/MediaBox \[([^\]]*)\]/g)].map(([, box]) => box)
      expect(new Set(sheets)).toEqual(new Set(['0 0 594.95996 841.91998']))
      const apart = (form.after ?? []).length
      expect(sheets.length).toBeGreaterThanOrEqual(1 + 2 * apart)
    })
  }

  test(`someone who wants paper in ${language} finds it beside the form, and as a PDF`, async ({ page }) => {
    await page.goto(`/${language}/forms/experience/`)
    await page.getByRole('link', { name: word(language, 'asking', 'paper.link') }).click()
    await expect(page).toHaveURL(/\/paper\/$/)
    const questions = forms
      .filter(({ id }) => id === 'experience')
      .flatMap((form) => allSteps(form).flatMap((step) => Object.keys(step.questions)))
    await expect(page.locator('.asked')).toHaveCount(questions.length)

    const link = page.getByRole('link', { name: word(language, 'asking', 'paper.pdf') })
    const file = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(file.headers()['content-type']).toBe('application/pdf')
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })
}
