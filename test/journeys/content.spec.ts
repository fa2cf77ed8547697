import { expect, test, word } from '#test/support/fixtures.ts'

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
const say = (language: string, key: string) => word(language, 'site', key)

test('someone who looks after her father finds breaks from the first page in two clicks', async ({
  page,
}) => {
  await page.goto('/en/')
  await page.getByRole('link', { name: say('en', 'home.look-after.title') }).click()
  await page.locator('.cards').getByRole('link', { name: 'Taking a break' }).click()
  await expect(page).toHaveURL(/\/en\/carers\/breaks\/$/)
})

test('someone who writes it wrong still finds it, and is told what to do when there is nothing', async ({
  page,
}) => {
  await page.goto('/en/search/')
  await page.getByRole('searchbox').fill('demenita')
  await page.getByRole('searchbox').press('Enter')
  await expect(page.locator('.results a').first()).toContainText('dementia')
  await page.getByRole('searchbox').fill('<b>xylophone')
  await page.getByRole('searchbox').press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<b>xylophone')
  await expect(page.getByText(say('en', 'search.none.try'))).toBeVisible()
})

test('someone who reads Urdu finds the page about breaks in Urdu, and is told that it is a draft', async ({
  page,
}) => {
  await page.goto('/ur/search/?q=%D9%88%D9%82%D9%81%DB%81')
  await page.locator('.results a[href="/ur/carers/breaks/"]').click()
  await expect(page.locator('.draft-notice')).toContainText(
    say('ur', 'draft.notice').split('{{')[0]?.trim() ?? '?',
  )
  await expect(page.locator('html')).toHaveAttribute('lang', 'ur')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('article')).not.toHaveAttribute('lang', 'en-GB')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/ur\/carers\/breaks\/$/)
})

test('a printed page is a leaflet: its address, the numbers, and no menus', async ({ page }) => {
  await page.goto('/en/carers/breaks/')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.on-paper')).toContainText('/en/carers/breaks/')
  await expect(page.locator('.site-footer .help')).toBeVisible()
  for (const gone of ['.ways', '.breadcrumbs', '.section-menu', '.on-screen'])
    await expect(page.locator(gone)).toBeHidden()
})
