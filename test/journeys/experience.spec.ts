import { expect, expectNoBarriers, test, word } from '#test/support/fixtures.ts'

const survey = 'forms/experience'

for (const language of ['en', 'ur']) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`in ${language}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } })
      const say = (key: string) => word(language, survey, key)
      const ask = (key: string) => word(language, 'asking', key)

      test('someone answers the survey, changes one answer, and sends it', async ({ page }) => {
        await page.goto(`/${language}/forms/experience/`)
        await page.getByRole('link', { name: ask('start') }).click()
        await expect(page.locator('html')).toHaveAttribute('dir', language === 'ur' ? 'rtl' : 'ltr')

        await page.getByLabel(say('who.option.helped'), { exact: true }).check()
        await page.getByRole('button', { name: ask('continue') }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('helper.label'))

        await page.getByRole('link', { name: ask('back'), exact: true }).click()
        await expect(page.getByLabel(say('who.option.helped'), { exact: true })).toBeChecked()
        for (let steps = 0; steps < 20 && !page.url().includes('/check/'); steps += 1) {
          if (page.url().includes('/comment/')) await page.getByRole('textbox').fill('Kind people. شکریہ')
          await page.getByRole('button', { name: ask('continue') }).click()
        }

        await expect(page.getByText('Kind people. شکریہ')).toBeVisible()
        const change = page.getByRole('link', { name: new RegExp(say('satisfaction.label').slice(0, 20)) })
        await change.click()
        await page.getByLabel(say('satisfaction.option.very-satisfied'), { exact: true }).check()
        await page.getByRole('button', { name: ask('continue') }).click()
        await expect(page).toHaveURL(/\/check\/$/)
        await expect(page.getByText(say('satisfaction.option.very-satisfied'), { exact: true })).toBeVisible()

        await page.getByRole('button', { name: ask('continue') }).click()
        await expect(page).toHaveURL(/\/about-you\/$/)
        await page.getByRole('button', { name: ask('continue') }).click()
        await expect(page).toHaveURL(/\/stay-in-touch\/$/)
        await page.getByRole('button', { name: say('check.send') }).click()
        await expect(page).toHaveURL(/\/sent\/$/)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('sent.title'))
        expect((await page.context().cookies()).map(({ name }) => name)).toEqual([])
      })

      test('someone who leaves the first question empty is told in a sentence, and focus is there', async ({
        page,
      }) => {
        await page.goto(`/${language}/forms/experience/who/`)
        await page.getByRole('button', { name: ask('continue') }).click()

        await expect(page).toHaveTitle(new RegExp(`^${word(language, 'site', 'errorTitle')}`))
        const summary = page.getByRole('alert')
        await expect(summary).toContainText(say('who.error.missing'))
        if (javaScriptEnabled) await expect(summary).toBeFocused()
        await summary.getByRole('link').click()
        await expect(page.getByRole('radio').first()).toBeFocused()
        if (javaScriptEnabled) await expectNoBarriers(page)
      })
    })
  }
}

test('someone who opens a later step is taken to the first unanswered one', async ({ page }) => {
  await page.goto('/en/forms/experience/who/')
  await page.getByLabel(word('en', survey, 'who.option.self'), { exact: true }).check()
  await page.getByRole('button', { name: word('en', 'asking', 'continue') }).click()
  await page.goto('/en/forms/experience/comment/')

  await expect(page).toHaveURL(/\/service\/$/)
})

test('someone whose browser refuses cookies is told, and not sent round in circles', async ({ client }) => {
  const begun = await client.send('/en/forms/experience/who/', { who: 'self' })
  client.cookies.clear()
  const next = await client.get(begun.headers.get('location') ?? '')

  expect(next.status).toBe(410)
  expect(next.body).toContain(word('en', 'asking', 'lost.title'))
})
