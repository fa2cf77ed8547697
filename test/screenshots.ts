import { chromium } from '@playwright/test'
import { languages } from '#i18n/languages.ts'
import { findBrowser, launchArguments } from '#test/support/browser.ts'
import { startProduct } from '#test/support/product.ts'

/** `npm run screenshots`: one page of each type, on a phone and on a desk, light and dark, in `.test/screenshots`. Languages may be named. */
const types = [
  '',
  'carers/',
  'carers/breaks/',
  'offer/',
  'offer/safe/',
  'contact/',
  'performance/',
  'search/?q=break',
  'forms/experience/',
  'forms/experience/who/',
]
const widths = [360, 1280]
const product = await startProduct({ DATA_DIR: '.test/screenshots-data' })
const browser = await chromium.launch({ executablePath: findBrowser().path, args: launchArguments })
const chosen = process.argv.slice(2)
const shown = chosen.length > 0 ? languages.filter(({ code }) => chosen.includes(code)) : languages
for (const { code: language } of shown) {
  for (const type of types) {
    for (const width of widths) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
        await page.goto(`${product.url}/${language}/${type}`)
        const name = [language, ...type.split(/\W+/), width, colorScheme].filter(Boolean).join('-')
        await page.screenshot({ path: `.test/screenshots/${name}.png`, fullPage: true })
        await page.close()
      }
    }
  }
}
await browser.close()
await product.stop()
console.log('The pictures are in .test/screenshots')
