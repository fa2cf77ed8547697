import { expect, expectNoBarriers, test, word } from '#test/support/fixtures.ts'
import { languages } from '#i18n/languages.ts'

test('a draft says so in its own language at the top of each page, and English does not', async ({
  page,
}) => {
  for (const { code, tag, easy } of languages) {
    await page.goto(`/${code}/contact/`)
    const notice = page.locator('.draft-notice')
    if (tag === 'en-GB' || easy) await expect(notice, code).toHaveCount(0)
    else await expect(notice, code).toContainText(word(code, 'site', 'draft.notice'))
  }
})

test('the page about languages tells how true each is, and which pages are in the reader’s own', async ({
  page,
}) => {
  await page.goto('/ro/languages/')
  await expect(page.getByRole('row', { name: /Română/ })).toContainText('În lucru')
  await page.locator('summary', { hasText: 'Română' }).click()
  await expectNoBarriers(page)
})
