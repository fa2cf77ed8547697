import { chromium, type Page } from '@playwright/test'
import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { languages } from '#i18n/languages.ts'
import { findBrowser, launchArguments } from '#test/support/browser.ts'

/** What a first view costs: bytes over the wire, and how long until the largest thing is painted on a slow phone. */
const url = process.env.PRODUCT_URL ?? 'http://localhost:4321'
const LIMITS = { page: 50_000, step: 25_000, fonts: 110 * 1024 }
const slow4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }

interface View {
  readonly path: string
  readonly bytes: number
  readonly withoutFonts: number
  readonly paint: number
}

const browser = await chromium.launch({ executablePath: findBrowser().path, args: launchArguments })
const views: View[] = []
for (const path of [
  '/en/',
  '/en/you-said/',
  ...built('en'),
  '/en/forms/experience/who/',
  '/en/search/?q=break',
])
  views.push(await firstView(path))
const fonts: { language: string; path: string; bytes: number }[] = []
for (const { code } of languages)
  for (const path of ['', 'contact/', 'carers/breaks/', 'forms/experience/who/']) {
    const { bytes, withoutFonts } = await firstView(`/${code}/${path}`)
    fonts.push({ language: code, path, bytes: bytes - withoutFonts })
  }
await browser.close()

for (const { path, bytes, withoutFonts, paint } of views) {
  const kB = (count: number) => (count / 1000).toFixed(1).padStart(6)
  console.log(
    `${kB(bytes)} kB, ${kB(withoutFonts)} without fonts, painted in ${paint.toFixed(0).padStart(5)} ms  ${path}`,
  )
}
for (const { code } of languages) {
  const own = fonts.filter(({ language }) => language === code).map(({ bytes }) => bytes)
  const worst = Math.max(...own)
  console.log(
    `Fonts in ${code}: at most ${worst} of ${LIMITS.fonts} bytes on a first view (${(LIMITS.fonts / worst).toFixed(1)} times under the limit)`,
  )
}
const heavy = views.filter(({ path, bytes, withoutFonts }) =>
  path.endsWith('/who/') ? withoutFonts > LIMITS.step : bytes > LIMITS.page,
)
const most = Math.max(...views.map(({ bytes }) => bytes))
console.log(
  `Heaviest: ${most} of ${LIMITS.page} bytes (${(LIMITS.page / most).toFixed(1)} times under the limit)`,
)
for (const { path, bytes } of heavy) console.log(`Too heavy: ${path}, ${bytes} bytes`)
process.exitCode = heavy.length > 0 ? 1 : 0

async function firstView(path: string): Promise<View> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const sizes = new Map<string, { url: string; bytes: number }>()
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', slow4G)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  devtools.on('Network.responseReceived', ({ requestId, response }) =>
    sizes.set(requestId, { url: response.url, bytes: 0 }),
  )
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const known = sizes.get(requestId)
    if (known) known.bytes = encodedDataLength
  })
  await page.goto(`${url}${path}`, { waitUntil: 'load' })
  const paint = await largestPaint(page)
  await page.evaluate(async () => void (await document.fonts.ready))
  await context.close()
  const all = [...sizes.values()]
  const sum = (some: typeof all) => some.reduce((total, { bytes }) => total + bytes, 0)
  return {
    path,
    bytes: sum(all),
    withoutFonts: sum(all.filter((file) => !file.url.endsWith('.woff2'))),
    paint,
  }
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
}

function built(language: string): readonly string[] {
  return readdirSync(`dist/client/${language}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html') && !file.startsWith('problem'))
    .map((file) => `/${language}/${dirname(file)}/`.replace('/./', '/'))
}
