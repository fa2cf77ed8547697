import type { Page } from '@playwright/test'
import { expect, expectNoBarriers, test, word } from '#test/support/fixtures.ts'

const survey = 'forms/experience'
const easy = (key: string) => word('en-easy', survey, key)
const english = (key: string) => word('en', survey, key)
const next = { easy: word('en-easy', 'asking', 'continue'), english: word('en', 'asking', 'continue') }
const step = (page: Page) => new URL(page.url()).pathname.split('/').at(-2) ?? ''

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
]) {
  test.describe(`without JavaScript, ${viewport.width} wide`, () => {
    test.use({ javaScriptEnabled: false, viewport })

    test('someone answers the survey in Easy Read from the start to the end', async ({ page }) => {
      await page.goto('/en-easy/forms/experience/')
      await expect(page.locator('.draft-notice')).toHaveCount(0)
      await page.getByRole('link', { name: word('en-easy', 'asking', 'start'), exact: true }).click()
      await page.getByLabel(easy('who.option.self'), { exact: true }).check()

      for (let steps = 0; steps < 20 && step(page) !== 'sent'; steps += 1) {
        await expectEasyToRead(page)
        const radios = page.getByRole('radio')
        if ((await radios.count()) > 0) await radios.first().check()
        if (step(page) === 'comment') await page.getByRole('textbox').fill('People were kind.')
        if (step(page) === 'check') await expectPicturesBesideAnswers(page)
        const here = page.url()
        await page.locator('main form .button').click()
        await expect(page).not.toHaveURL(here)
      }

      await expect(page.getByRole('heading', { level: 1 })).toHaveText(easy('sent.title'))
    })
  })
}

test('someone who goes from Easy Read to English and back finds every answer again', async ({ page }) => {
  await page.goto('/en-easy/forms/experience/who/')
  await choose(page, easy('who.option.self'), next.easy)
  await choose(page, easy('service.option.equipment'), next.easy)
  await choose(page, easy('satisfaction.option.happy'), next.easy)

  await changeTo(page, 'English')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(english('life.label'))
  await page.getByRole('link', { name: word('en', 'asking', 'back'), exact: true }).click()
  await expect(page.getByLabel(english('satisfaction.option.happy'), { exact: true })).toBeChecked()
  await page.getByRole('button', { name: next.english }).click()
  await choose(page, english('life.option.good'), next.english)

  await changeTo(page, 'Easy Read')
  for (let steps = 0; steps < 12 && step(page) !== 'check'; steps += 1) {
    await page.getByRole('button', { name: next.easy }).click()
  }
  for (const answer of ['who.option.self', 'service.option.equipment', 'satisfaction.option.happy'])
    await expect(page.getByText(easy(answer), { exact: true })).toBeVisible()
  await expect(page.getByText(easy('life.option.good'), { exact: true })).toBeVisible()
})

test('an answer that only the ordinary form offers is still there in Easy Read', async ({ page }) => {
  await page.goto('/en/forms/experience/who/')
  await choose(page, english('who.option.self'), next.english)
  await page.getByRole('button', { name: next.english }).click()
  await choose(page, english('satisfaction.option.extremely-satisfied'), next.english)
  await changeTo(page, 'Easy Read')
  await page.getByRole('link', { name: word('en-easy', 'asking', 'back'), exact: true }).click()

  await expect(
    page.getByLabel(easy('satisfaction.option.extremely-satisfied'), { exact: true }),
  ).toBeChecked()
})

test('a form and a page that are not in Easy Read say so, and are there in ordinary English', async ({
  page,
}) => {
  const notice = word('en-easy', 'site', 'draft.missing').split('\n')[1] ?? ''
  for (const path of ['forms/get-involved/', 'forms/get-involved/interests/', 'carers/groups/']) {
    await page.goto(`/en-easy/${path}`)
    await expect(page.locator('.draft-notice'), path).toContainText(notice)
    await expectNoBarriers(page)
  }
  await page.goto('/en-easy/contact/')
  await expect(page.locator('.draft-notice')).toHaveCount(0)
  await expect(page.locator('article .picture')).not.toHaveCount(0)
})

test('a step of Easy Read and its style are lighter than 25 kB', async ({ page, request }) => {
  await page.goto('/en-easy/forms/experience/who/')
  const sheets = await page
    .locator('link[rel=stylesheet]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href))
  let bytes = 0
  for (const address of [page.url(), ...sheets]) {
    const answer = await request.get(address, { headers: { 'accept-encoding': 'br' } })
    bytes += Number(answer.headers()['content-length'] ?? (await answer.body()).length)
  }
  expect(bytes).toBeLessThan(25_000)
})

async function choose(page: Page, answer: string, button: string): Promise<void> {
  await page.getByLabel(answer, { exact: true }).check()
  await page.getByRole('button', { name: button }).click()
}

async function changeTo(page: Page, language: string): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: language, exact: true }).click()
}

/** Letters of 24 pixels or more, and a picture that has loaded beside every question. */
async function expectEasyToRead(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const says = (node: Node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
    const words = [...document.body.querySelectorAll('*')].filter((part) => [...part.childNodes].some(says))
    const read = words.filter((part) => !part.closest('script, style, .skip-link, .hidden'))
    const fields = [...document.querySelectorAll('.field')]
    const drawn = (field: Element) => field.querySelector<HTMLImageElement>('.pictured img')?.naturalWidth
    return {
      smallest: Math.min(...read.map((part) => Number.parseFloat(getComputedStyle(part).fontSize))),
      without: fields.filter((field) => !drawn(field)).map((field) => field.textContent),
    }
  })
  expect(seen.smallest, page.url()).toBeGreaterThanOrEqual(24)
  expect(seen.without, page.url()).toEqual([])
}

async function expectPicturesBesideAnswers(page: Page): Promise<void> {
  for (const row of await page.locator('.summary > div').all())
    await expect(row.locator('dt .picture')).toHaveCount(1)
  await expect(page.locator('.summary dd .picture')).not.toHaveCount(0)
}
