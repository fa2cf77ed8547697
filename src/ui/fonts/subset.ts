import { glob, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { chinese, faces, type Face } from './faces.ts'
import { cutIntoSlices, slicesOf } from './han.ts'

/**
 * Puts the fonts that pages load into `public/fonts/`: each script cut down to what its languages
 * use. What is newer than the words it was cut from is left as it is.
 */
const target = 'public/fonts'
const here = ['', 'faces.ts', 'han.ts']
  .map((file) => new URL(file || import.meta.url, import.meta.url).href)
  .map((file) => fileURLToPath(file))

await mkdir(target, { recursive: true })
for (const face of faces) await cut(face)
await cutChinese()

async function cutChinese(): Promise<void> {
  const { from, family, script, words, always } = chinese
  const files = (await Array.fromAsync(glob(words))).sort()
  if (!(await isStale(`${target}/han.css`, [...files, ...here]))) return
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  await cutIntoSlices(target, from, family, slicesOf(texts, script, always))
}

async function cut(face: Face): Promise<void> {
  const made = `${target}/${face.name}.woff2`
  const words = await Array.fromAsync(glob(face.languages.map((code) => `locales/${code}/**/*.{json,md}`)))
  if (!(await isStale(made, [...words, ...here]))) return
  const used = await Promise.all(words.map((file) => readFile(file, 'utf8')))
  const letters = new Set([...face.alphabet, ...(used.join('').match(face.script) ?? [])])
  const whole = await readFile(face.from)
  await writeFile(made, await subsetFont(whole, [...letters].join(''), { targetFormat: 'woff2' }))
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
