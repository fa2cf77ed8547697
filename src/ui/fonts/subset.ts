import { copyFile, glob, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

/**
 * Puts the fonts that pages load into `public/fonts/`: Latin as it comes, Nastaliq cut down to the letters of Urdu
 * and whatever else its words use. What is newer than those words is left as it is.
 */
const target = 'public/fonts'
const urdu = 'ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےۓئؤأآۂۃةيكه'
const marks = 'ًٌٍَُِّْٰٔ۔،؛؟٪۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩()[]«»:!.-/ \u200c\u200d\u200e\u200f'

const files = (name: string, file: string) =>
  fileURLToPath(import.meta.resolve(`@fontsource/${name}/files/${name}-${file}-normal.woff2`))

await mkdir(target, { recursive: true })
for (const weight of [400, 700]) {
  await copyFile(files('atkinson-hyperlegible-next', `latin-${weight}`), `${target}/atkinson-${weight}.woff2`)
}

const nastaliq = `${target}/nastaliq-400.woff2`
const words = await Array.fromAsync(glob('locales/ur/**/*.{json,md}'))
if (await isStale(nastaliq, [...words, fileURLToPath(import.meta.url)])) {
  const whole = await readFile(files('noto-nastaliq-urdu', 'arabic-400'))
  const used = await Promise.all(words.map((file) => readFile(file, 'utf8')))
  const letters = [urdu, marks, ...used.join('').matchAll(/[\u0600-\u06ff]/g)].join('')
  await writeFile(nastaliq, await subsetFont(whole, letters, { targetFormat: 'woff2' }))
}

async function isStale(made: string, from: readonly string[]): Promise<boolean> {
  const at = await changed(made)
  const sources = await Promise.all(from.map(changed))
  return sources.some((source) => source > at)
}

async function changed(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}
