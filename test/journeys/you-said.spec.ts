import { randomUUID } from 'node:crypto'
import { codeComment } from '#insight/themes/coding.ts'
import { saveTheme } from '#insight/themes/code-book.ts'
import { follow } from '#submissions/follow/follow.ts'
import { newSlipCode } from '#submissions/codes/slip.ts'
import { Client } from '#test/support/client.ts'
import { expect, expectNoBarriers, test, word } from '#test/support/fixtures.ts'
import { startOwnProduct, type OwnProduct } from '#test/support/own-product.ts'
import type { Product } from '#test/support/product.ts'
import { signedIn } from '#test/support/staff.ts'
import { answerSurvey, keyOn } from '#test/support/survey.ts'

let own: OwnProduct
let product: Product

test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  own = await startOwnProduct('you-said')
  product = own.product
})

test.afterAll(async () => {
  await own.stop()
})

/** Somebody of the team, at their own desk. */
async function desk(...about: Parameters<typeof signedIn>) {
  const { id, cookie } = await signedIn(...about)
  const client = new Client(product.url)
  client.cookies.set('team', cookie.replace('team=', ''))
  return { id, client }
}

/** Forty others whose comments are about other things, or the same, so that nobody stands alone. */
async function othersSay(theme: string, staff: string): Promise<void> {
  for (let place = 0; place < 40; place += 1) {
    const comment = { response: randomUUID(), question: 'comment', form: 'experience', week: '2026-11-23' }
    await codeComment(comment, place < 22 ? [theme] : [], { staff, second: false })
  }
}

for (const language of ['en', 'ar']) {
  test(`from a comment to a promise that its writer finds by the code of her slip, in ${language}`, async ({
    browser,
  }) => {
    const slip = newSlipCode()
    const resident = new Client(product.url)
    await resident.get(`/s/${slip}/`)
    const check = await answerSurvey(resident, language, 'The visits were late.')
    await resident.post(check.path, { key: keyOn(check) })
    const found = await follow(slip)
    expect(found, 'the answer is found by the code').toHaveProperty('response')
    const response = typeof found === 'object' ? found.response : ''

    const reviewer = await desk('Farah', 'reviewer')
    const name = `Late visits (${language})`
    const saved = await saveTheme(
      { name, definition: 'Visits that come late', parent: null, examples: [], words: [] },
      { staff: reviewer.id },
    )
    const theme = 'id' in saved ? saved.id : ''
    await othersSay(theme, reviewer.id)
    const comment = { response, question: 'comment', form: 'experience', week: '2026-11-23' }
    await codeComment(comment, [theme], { staff: reviewer.id, second: false })
    expect((await reviewer.client.send('/team/themes/', { do: 'freeze' })).status).toBe(303)

    const author = await desk('Amy', 'publisher')
    const version = language === 'en' ? 1 : 2
    const begun = await author.client.get(`/team/you-said/new/?theme=${theme}@${version}`)
    expect(begun.body, 'the theme is already in the form').toContain(name)
    const title = `Visits on time, ${language}`
    const written = await author.client.send('/team/you-said/new/', {
      title,
      asked: 'We asked how care went.',
      said: 'Visits came late.',
      did: 'Carers now call when they are late.',
      status: 'done',
      by: '2026-11-01',
      topic: 'providers',
      owner: 'commissioning',
      commitment: 'home',
      'evidence-0-kind': 'theme',
      'evidence-0-title': name,
      'evidence-0-theme': `${theme}@${version}`,
    })
    expect(written.status).toBe(303)
    const entry = written.headers.get('location') ?? ''
    const address = `/${language}${entry.replace('/team', '')}`
    const approval = { do: 'approve', version: '1', at: '' }
    expect((await author.client.send(entry, approval)).status, 'nobody approves their own words').toBe(409)
    expect((await resident.get(address)).status).toBe(404)
    expect((await reviewer.client.get(entry)).status, 'a reviewer is not a publisher').toBe(403)
    const second = await desk('Bal', 'publisher')
    expect((await second.client.send(entry, approval)).status).toBe(303)

    if (language === 'ar') {
      const translator = await desk('Tarek', 'translator')
      const part = { part: 'title', text: 'زيارات في موعدها', madeFrom: title, checked: 'yes' }
      expect((await translator.client.send(`${entry}words/ar/`, part)).status).toBe(303)
    }

    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: product.url })
    const page = await context.newPage()
    await expect(async () => {
      await page.goto(`/${language}/follow/`)
      await page.getByRole('textbox').last().fill(slip)
      await page.getByRole('button', { name: word(language, 'you-said', 'follow.send') }).click()
      await expect(page.locator('.promise')).toHaveCount(1, { timeout: 1_000 })
    }).toPass({ timeout: 20_000 })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      word(language, 'you-said', 'follow.found.title'),
    )
    await expect(page.locator('main'), 'never the answer itself').not.toContainText('The visits were late.')
    expect(page.url(), 'the code is in no address').not.toContain(slip)
    await page.locator('.promise a').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      language === 'ar' ? 'زيارات في موعدها' : title,
    )
    await expect(page.locator('.evidence').last()).toContainText(/25|٢٥/)

    await page.goto(`/${language}/follow/`)
    await page.getByRole('textbox').last().fill(slip)
    await page.getByRole('button', { name: word(language, 'you-said', 'follow.send') }).click()
    await page.getByRole('button', { name: word(language, 'you-said', 'follow.delete.send') }).click()
    await page.getByRole('button', { name: word(language, 'you-said', 'follow.delete.yes') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      word(language, 'you-said', 'follow.delete.gone'),
    )
    expect(await follow(slip)).toBe('unused')
    await context.close()

    const looking = await browser.newContext({ baseURL: product.url, viewport: { width: 360, height: 740 } })
    const look = await looking.newPage()
    for (const path of [
      `/${language}/you-said/`,
      address,
      `${address}poster/`,
      `/${language}/follow/`,
      `/${language}/`,
    ]) {
      await look.goto(path)
      await expectNoBarriers(look)
    }
    await look.goto(`${address}poster/`)
    const printed = (await look.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1')
    expect(printed.match(/\/Type\s*\/Page\b/g), 'one sheet of A4').toHaveLength(1)
    await looking.close()
  })
}

test('a code that is not ours is answered kindly, and without a second look', async () => {
  const client = new Client(product.url)
  const answer = await client.send('/en/follow/', { code: 'K7M2-9QXD' })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain(word('en', 'you-said', 'follow.error.unknown'))
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect((await client.send('/en/follow/', { code: newSlipCode() })).body).toContain(
    word('en', 'you-said', 'follow.unused.title'),
  )
})
