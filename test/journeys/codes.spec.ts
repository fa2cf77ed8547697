import type { Page } from '@playwright/test'
import { Client } from '#test/support/client.ts'
import { expect, expectNoBarriers, test, word } from '#test/support/fixtures.ts'
import { openAsTeam } from '#test/support/team.ts'

const team = (key: string) => word('en', 'team', `handouts.${key}`)
const survey = 'forms/experience/'

test.describe.configure({ mode: 'serial' })

async function signIn(page: Page): Promise<void> {
  await openAsTeam(page, '/team/handouts/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(team('title'))
}

/** Adds a place and gives its code, as the page shows it that once. */
async function addPlace(page: Page, name: string): Promise<string> {
  await page.goto('/team/handouts/')
  await page.getByLabel(team('make.name')).fill(name)
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: team('make.send') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  return page.getByLabel(team('print.code')).inputValue()
}

const handedOut = (client: Client) => [...client.cookies.keys()].some((name) => name.endsWith('handed-out'))

/** A scanned or typed short address: where it leads, and whether the browser was given something to remember. */
async function scan(url: string | undefined, code: string) {
  const client = new Client(url ?? '')
  const answer = await client.get(`/s/${code}/`)
  return { status: answer.status, to: answer.headers.get('location'), noted: handedOut(client) }
}

let place = ''
let slip = ''

test('a reviewer adds a place and prints slips for it: A4, eight a page, and never again', async ({
  page,
}) => {
  await signIn(page)
  await page.getByRole('button', { name: team('make.send') }).click()
  await expect(page.getByRole('alert')).toContainText(team('make.error.missing'))
  await expectNoBarriers(page)

  place = await addPlace(page, 'Central Library')
  await expect(page.getByText(`/s/${place.replace('-', '')}/`)).toBeVisible()
  await expectNoBarriers(page)

  await page.getByLabel(team('print.sheets')).fill('2')
  await page.getByRole('button', { name: team('print.send') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Central Library')
  await expectNoBarriers(page)
  const codes = await page.locator('.slip-code').allInnerTexts()
  expect(new Set(codes).size).toBe(16)
  slip = (codes[0] ?? '').trim().replace(/\s+/g, '-')
  expect(slip).toMatch(/^(\w{4}-){4}\w{4}$/)
  await expect(page.locator('.slip').first()).toContainText(word('ur', 'slips', 'invite'))

  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)

  await page.goto('/team/handouts/slips/')
  await expect(page, 'slips come of a button, not of a link').toHaveURL(/\/team\/handouts\/$/)
})

test('a reviewer who asks for no sheets, or for a place that is not there, is told what to do', async ({
  page,
}) => {
  await signIn(page)
  await page.getByLabel(team('print.code')).fill('K7M2-9QXD')
  await page.getByLabel(team('print.sheets')).fill('0')
  await page.getByRole('button', { name: team('print.send') }).click()

  await expect(page.getByRole('alert')).toContainText(team('print.error.code'))
  await expect(page.getByRole('alert')).toContainText(team('print.error.sheets'))
  await expectNoBarriers(page)
})

test('a slip holds English and any two languages, and whoever asks for three is told', async ({ page }) => {
  await signIn(page)
  const ask = async (...codes: string[]) => {
    await page.goto('/team/handouts/')
    await page.getByLabel(team('print.code')).fill(place)
    for (const box of await page.locator('[name="language"]').all())
      await box.setChecked(codes.includes(await box.inputValue()))
    await page.getByRole('button', { name: team('print.send') }).click()
  }
  for (const [one, other] of [
    ['ur', 'ar'],
    ['ti', 'gu'],
    ['ro', 'pa'],
    ['zh-Hant', 'pl'],
  ] as const) {
    await ask(one, other)
    await page.evaluate(async () => void (await document.fonts.ready))
    const spilt = await page
      .locator('.slip')
      .evaluateAll((slips) => slips.filter((slip) => slip.scrollHeight > slip.clientHeight + 1).length)
    expect(spilt, `${one} and ${other}`).toBe(0)
    await expect(page.locator('.slip').first()).toContainText(word(other, 'slips', 'invite'))
  }
  await ask('pl', 'ur', 'ar')
  await expect(page.getByRole('alert')).toContainText(team('print.error.languages'))
})

test('nobody sees places or prints slips without signing in', async ({ client }) => {
  for (const path of ['/team/handouts/', '/team/handouts/slips/', '/team/handouts/close/']) {
    const answer = await client.send(path, { place, sheets: '1' })
    expect([path, answer.status]).toEqual([path, 303])
    expect(answer.headers.get('location')).toContain('/team/sign-in/')
  }
})

test('someone scans a slip and comes to the survey in the language of her browser', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: 'ur', ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto(`/s/${place.replace('-', '')}.${slip.replaceAll('-', '')}/`)

  await expect(page).toHaveURL(new RegExp(`/ur/${survey}$`))
  const [cookie, ...others] = await context.cookies()
  expect(others).toEqual([])
  expect(cookie).toMatchObject({ name: 'handed-out', httpOnly: true, sameSite: 'Lax' })
  expect(cookie?.value).not.toContain(place)
  await context.close()
})

test('the code of a place, of a slip, and of both lead to the survey, however they are written', async ({
  baseURL,
}) => {
  for (const code of [
    place,
    slip,
    `${place}.${slip}`,
    `${place}-${slip}`.toLowerCase(),
    slip.replaceAll('-', '%20'),
  ])
    expect(await scan(baseURL, code)).toEqual({ status: 303, to: `/en/${survey}`, noted: true })
})

test('a code that is mistyped, unknown or closed answers in one way, and notes nothing', async ({
  page,
  baseURL,
}) => {
  await signIn(page)
  const closed = await addPlace(page, 'Open day')
  expect(await scan(baseURL, closed)).toEqual({ status: 303, to: `/en/${survey}`, noted: true })
  await page.goto('/team/handouts/')
  await page.getByRole('button', { name: `${team('close')} the place: Open day`, exact: true }).click()
  await expect(page.getByRole('button', { name: `${team('reopen')} the place: Open day` })).toBeVisible()
  await expectNoBarriers(page)

  const mistyped = slip.slice(0, -1) + (slip.endsWith('7') ? '8' : '7')
  for (const code of [closed, mistyped, '0000-0000', 'nonsense', '%F0%9F%98%80'])
    expect([code, await scan(baseURL, code)]).toEqual([
      code,
      { status: 303, to: '/en/code/?again', noted: false },
    ])
})

for (const language of ['en', 'ur']) {
  test.describe(`in ${language}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false, locale: language, viewport: { width: 360, height: 740 } })
    const say = (key: string) => word(language, 'slips', key)

    test('someone whose code is not known types it again, or goes on without', async ({ page }) => {
      const answer = await page.goto('/s/XXXX-XXXX/')
      expect(answer?.status()).toBe(404)
      await expect(page).toHaveURL(new RegExp(`/${language}/code/`))
      await expect(page.getByRole('alert')).toContainText(say('code.error.unknown'))

      await page.getByLabel(say('code.label')).fill(`${slip.slice(0, -1)}!`)
      await page.getByRole('button').click()
      await expect(page.getByLabel(say('code.label'))).toHaveValue(`${slip.slice(0, -1)}!`)
      await page.getByRole('link', { name: say('without.link') }).click()
      await expect(page).toHaveURL(new RegExp(`/${language}/${survey}$`))
      expect(await page.context().cookies()).toEqual([])

      await page.goto('/s/')
      await page.getByRole('button').click()
      await expect(page.getByRole('alert')).toContainText(say('code.error.missing'))
      await page.getByLabel(say('code.label')).fill(slip.toLowerCase().replaceAll('-', ' '))
      await page.getByRole('button').click()
      await expect(page).toHaveURL(new RegExp(`/${language}/${survey}$`))
      expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['handed-out'])
    })
  })

  test(`nobody meets a barrier where a code is typed in ${language}`, async ({ page }) => {
    for (const path of [`/${language}/code/`, `/${language}/code/?again`]) {
      await page.setViewportSize({ width: 320, height: 640 })
      await page.goto(path)
      await expectNoBarriers(page)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, 'nothing scrolls sideways at 400 % zoom').toBeLessThanOrEqual(0)
    }
  })
}
