import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

/** Puts the fonts that pages load into `public/fonts/`: Latin as it comes, Nastaliq cut down to what Urdu is written with. */
const target = 'public/fonts'
const urdu = 'ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےۓئؤأآۂۃةيكه'
const marks = 'ًٌٍَُِّْٰٔ۔،؛؟٪۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩()[]«»:!.-/ \u200c\u200d\u200e\u200f'

const source = (name: string) => fileURLToPath(import.meta.resolve(`@fontsource/${name}`))

await mkdir(target, { recursive: true })
for (const weight of [400, 700]) {
  const file = `atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`
  await copyFile(source(file), `${target}/atkinson-${weight}.woff2`)
}
const nastaliq = `${target}/nastaliq-400.woff2`
if (!existsSync(nastaliq)) {
  const whole = await readFile(source('noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2'))
  await writeFile(nastaliq, await subsetFont(whole, urdu + marks, { targetFormat: 'woff2' }))
}
