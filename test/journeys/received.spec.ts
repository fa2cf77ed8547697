import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { askToSubscribe } from '#contacts/ask.ts'
import { moveApart } from '#submissions/apart/move.ts'
import { expect, expectNoBarriers, test, word } from '#test/support/fixtures.ts'
import { startOwnProduct, type OwnProduct } from '#test/support/own-product.ts'
import { teamLink, type Product } from '#test/support/product.ts'
import { answerApart, storeSubmission } from '#test/support/sent.ts'
import { startMailServer, type MailServer } from '#test/support/smtp.ts'
import { joinTeam } from '#test/support/team.ts'

const team = (key: string) => word('en', 'team', key)
const amina = { email: 'amina@example.org', topics: ['carers'] }
let mail: MailServer
let own: OwnProduct
let product: Product

/** One after the other: they share one product. */
test.describe.configure({ mode: 'default' })

/** A product of its own, with a mail server: what is sent here is nobody else’s to count. */
test.beforeAll(async () => {
  mail = await startMailServer()
  own = await startOwnProduct('received', {
    SMTP_URL: mail.url,
    MAIL_FROM: 'Adult Social Care <noreply@example.gov.uk>',
  })
  product = own.product
})

test.afterAll(async () => {
  await own.stop()
  await mail.close()
})

/** The path of a link in somebody's latest letter, once so many have come. */
async function linkInLetter(button: 'confirm' | 'stop', to: string, letters: number): Promise<string> {
  const theirs = () => mail.received.filter((letter) => letter.to === to)
  for (let waited = 0; theirs().length < letters && waited < 40_000; waited += 200) await pause(200)
  return new RegExp(`/\\w+/bulletins/${button}/\\S+/`).exec(theirs().at(-1)?.message ?? '')?.[0] ?? ''
}

async function expectFits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, 'nothing scrolls sideways at 400 % zoom').toBeLessThanOrEqual(0)
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('somebody says yes to news from the letter, in Urdu, and stops it again with one press', async ({
    page,
  }) => {
    const say = (key: string) => word('ur', 'contacts', key)
    await askToSubscribe({ ...amina, language: 'ur' })
    const confirm = product.url + (await linkInLetter('confirm', amina.email, 1))

    const opened = await page.goto(confirm)
    expect(opened?.headers()['cache-control']).toBe('no-store')
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await page.getByRole('button', { name: say('confirm.send') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('confirm.done.title'))
    expect((await page.goto(confirm))?.status(), 'a link works once').toBe(410)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('confirm.over.title'))

    await askToSubscribe({ ...amina, language: 'ur' })
    const stop = product.url + (await linkInLetter('stop', amina.email, 2))
    await page.goto(stop)
    await page.getByRole('button', { name: say('stop.send') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('stop.done.title'))
    expect((await page.goto(`${stop.slice(0, -8)}/`))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('stop.broken.title'))

    const body = new FormData()
    body.set('List-Unsubscribe', 'One-Click')
    const oneClick = await fetch(stop, { method: 'POST', body, redirect: 'manual' })
    expect(oneClick.status, 'a mail program follows no redirect').toBe(200)
  })
})

test('the team reads what was sent, does it, and finds who gets the news, without a barrier', async ({
  page,
}) => {
  await subscribe(page)
  await seed()
  await joinTeam(page, product.url + new URL(await teamLink(product)).pathname)

  await page.goto(`${product.url}/team/received/`)
  await expect(page.getByRole('row')).toHaveCount(3)
  await expectNoBarriers(page)
  await expectFits(page)
  await page.getByRole('link', { name: 'URD-2222' }).click()
  await expect(page.getByText('کیا آپ محفوظ محسوس کرتے ہیں؟')).toBeVisible()
  await expect(page.getByText(word('en', 'forms/experience', 'safe.option.as-safe'))).toBeVisible()
  await expectNoBarriers(page)
  await expectFits(page)
  await page.getByRole('button', { name: team('received.markDone.send') }).click()
  await expect(page.getByRole('button', { name: team('received.markDone.send') })).toHaveCount(0)
  await page.goto(`${product.url}/team/received/`)
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('link', { name: team('received.done'), exact: true }).click()
  await expect(page.getByRole('link', { name: 'URD-2222' })).toBeVisible()
  expect((await page.goto(`${product.url}/team/received/NONE-0000/`))?.status()).toBe(404)

  await page.goto(`${product.url}/team/received/contacts/`)
  await expect(page.getByText('07700 900123')).toBeVisible()
  await expectNoBarriers(page)
  await expectFits(page)
  await page.getByRole('button', { name: team('received.apart.forget') }).click()
  await expect(page.getByText(team('received.apart.nobody'))).toBeVisible()

  await page.goto(`${product.url}/team/bulletins/`)
  await expect(page.getByText('1 person gets our news')).toBeVisible()
  await expectNoBarriers(page)
  await expectFits(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: team('bulletins.list.send') }).click()
  const list = readFileSync(await (await download).path(), 'utf8')
  await page.goto(product.url + (/\/en\/bulletins\/stop\/[^"]+/.exec(list)?.[0] ?? ''))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(word('en', 'contacts', 'stop.title'))
  await expectNoBarriers(page)
})

/** Somebody says yes to the news from their own letter. */
async function subscribe(page: Page): Promise<void> {
  await askToSubscribe({ ...amina, email: 'joseph@example.org', language: 'en' })
  await page.goto(product.url + (await linkInLetter('confirm', 'joseph@example.org', 1)))
  await expectNoBarriers(page)
  await page.getByRole('button', { name: word('en', 'contacts', 'confirm.send') }).click()
  await expectNoBarriers(page)
}

/** Two submissions, and one person among twelve who left contact details. */
async function seed(): Promise<void> {
  await storeSubmission(
    { reference: 'ENG-1111', form: 'experience', language: 'en', received: new Date(Date.now() - 60_000) },
    {
      answers: { safe: 'less' },
      document: [{ question: 'How safe do you feel?', answer: 'Not safe enough' }],
    },
  )
  await storeSubmission(
    { reference: 'URD-2222', form: 'experience', language: 'ur' },
    {
      answers: { safe: 'as-safe', comment: 'سب لوگ مہربان تھے۔' },
      document: [
        { question: 'کیا آپ محفوظ محسوس کرتے ہیں؟', answer: 'جتنا میں چاہتا ہوں' },
        { question: 'کیا اچھا رہا، اور کیا بہتر ہونا چاہیے؟', answer: 'سب لوگ مہربان تھے۔' },
      ],
    },
  )
  await answerApart(12, { name: 'آمنہ', phone: '07700 900123' })
  await moveApart()
}

test('nobody meets a barrier at a link that works, or one that does not', async ({ page }) => {
  for (const language of ['en', 'ur']) {
    await page.goto(`${product.url}/${language}/bulletins/confirm/not-a-link/`)
    await expectNoBarriers(page)
    await page.goto(`${product.url}/${language}/bulletins/stop/not-a-link/`)
    await expectNoBarriers(page)
    await expectFits(page)
  }
})
