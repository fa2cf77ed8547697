import { expect, expectNoBarriers, test, word } from '#test/support/fixtures.ts'

const who = 'forms/experience/who/'
const say = (language: string, key: string) => word(language, 'forms/experience', key)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

  test('somebody reads the Urdu with the English below each line, from page to page', async ({ page }) => {
    await page.goto(`/ur/${who}`)
    await page.getByRole('link', { name: word('ur', 'asking', 'english.show') }).click()

    const below = page.getByText(say('en', 'who.option.self'), { exact: true })
    await expect(below).toHaveAttribute('lang', 'en-GB')
    await expect(below).toHaveAttribute('dir', 'ltr')
    await page.locator('[value="self"]').check()
    await page.getByRole('button', { name: word('ur', 'asking', 'continue') }).click()
    await expect(page.locator('.also').first()).toHaveText(say('en', 'service.label'))

    await page.getByRole('link', { name: word('ur', 'asking', 'english.hide') }).click()
    await expect(page.locator('.also')).toHaveCount(0)
  })

  test('somebody changes the language in the middle, and every answer is still there', async ({ page }) => {
    await page.goto(`/pl/${who}`)
    await page.locator('[value="helped"]').check()
    await page.getByRole('button', { name: word('pl', 'asking', 'continue') }).click()
    await page.locator('[value="interpreter"]').check()
    await page.getByRole('button', { name: word('pl', 'asking', 'continue') }).click()

    await page.getByRole('link', { name: 'العربية' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('ar', 'service.label'))
    await page.getByRole('link', { name: word('ar', 'asking', 'back'), exact: true }).click()
    await expect(page.locator('[value="interpreter"]')).toBeChecked()
    await page.getByRole('link', { name: 'English' }).first().click()
    await expect(page.locator('[value="interpreter"]')).toBeChecked()
  })
})

test('with the English below, nobody meets a barrier', async ({ page }) => {
  await page.goto(`/ar/${who}?english`)
  await expectNoBarriers(page)
})

test('a browser with a voice for the language reads the page aloud; one without offers nothing', async ({
  page,
}) => {
  const aloud = (language: string) =>
    page.getByRole('button', { name: word(language, 'asking', 'aloud.play') })
  // Headless browsers bring no voices: this one has an English voice, as a phone would.
  await page.addInitScript(() => {
    const said: string[] = []
    const voice = { lang: 'en-GB', localService: true, name: 'A voice', default: true, voiceURI: 'a' }
    Object.assign(window, { said })
    speechSynthesis.getVoices = () => [voice]
    speechSynthesis.speak = ({ text }) => void said.push(text)
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { value: null, writable: true })
  })
  await page.goto(`/en/${who}`)
  await aloud('en').click()

  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
  expect(said[0]).toContain(say('en', 'who.label'))
  expect(said.join('\n')).toContain(say('en', 'who.option.on-behalf'))
  await page.goto(`/ur/${who}`)
  await expect(aloud('ur')).toBeHidden()
})

test('somebody who has to leave at once is gone by a button or three presses of Shift, and nothing is left', async ({
  page,
}) => {
  await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'Weather' }))
  const leave = async (how: () => Promise<void>) => {
    await page.goto('/en/forms/safeguarding-experience/who/')
    await page.locator('[value="adult"]').check()
    await page.getByRole('button', { name: word('en', 'asking', 'continue') }).click()
    await page.waitForURL('**/wishes/**')
    await how()
    await expect(page).toHaveURL('https://www.bbc.co.uk/weather')
    await expect
      .poll(async () => (await page.context().cookies()).filter(({ name }) => name.includes('draft')))
      .toEqual([])
  }
  await leave(() => page.getByRole('button', { name: word('en', 'asking', 'leave.button') }).click())
  await leave(async () => {
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
  })
})
