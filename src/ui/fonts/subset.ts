import { glob, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { faces, type Face } from './faces.ts'

/**
 * Puts the fonts that pages load into `public/fonts/`: each script cut down to what its languages
 * use. What is newer than the words it was cut from is left as it is.
 */
const target = 'public/fonts'
const here = [import.meta.url, new URL('faces.ts', import.meta.url).href].map((file) => fileURLToPath(file))

await mkdir(target, { recursive: true })
for (const face of faces) await cut(face)

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
