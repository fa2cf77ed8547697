import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import subsetFont from 'subset-font'

export interface Font {
  /** The name Typst knows it by. */
  readonly family: string
  /** What it is for, beside Latin. */
  readonly letters?: RegExp
  /** The languages that are set in it. It stands second in any other. */
  readonly home: readonly string[]
  readonly files: readonly string[]
}

const require = createRequire(import.meta.url)
const packaged = (name: string, ...files: string[]) =>
  files.map((file) => require.resolve(`@fontsource/${name}/files/${name}-${file}-normal.woff2`))

/** What every document has, whatever its language. */
export const latin: Font = {
  family: 'Atkinson Hyperlegible Next',
  home: [],
  files: packaged('atkinson-hyperlegible-next', 'latin-400', 'latin-700'),
}

/** Polish, Romanian and many names. */
const moreLatin: Font = {
  family: 'Atkinson Hyperlegible More',
  letters: /[\u0100-\u024f\u1e00-\u1eff]/,
  home: [],
  files: packaged('atkinson-hyperlegible-next', 'latin-ext-400', 'latin-ext-700'),
}

const nastaliq: Font = {
  family: 'Noto Nastaliq Urdu',
  letters: /\p{Script=Arabic}/u,
  home: ['ur'],
  files: packaged('noto-nastaliq-urdu', 'arabic-400'),
}

const naskh: Font = {
  family: 'Noto Naskh Arabic',
  letters: /\p{Script=Arabic}/u,
  home: ['ar'],
  files: packaged('noto-naskh-arabic', 'arabic-400', 'arabic-700'),
}

const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

const others: readonly Font[] = [
  moreLatin,
  {
    family: 'Noto Sans Gurmukhi',
    letters: /\p{Script=Gurmukhi}/u,
    home: ['pa'],
    files: packaged('noto-sans-gurmukhi', 'gurmukhi-400', 'gurmukhi-700'),
  },
  {
    family: 'Noto Sans Gujarati',
    letters: /\p{Script=Gujarati}/u,
    home: ['gu'],
    files: packaged('noto-sans-gujarati', 'gujarati-400', 'gujarati-700'),
  },
  {
    family: 'Noto Sans Ethiopic',
    letters: /\p{Script=Ethiopic}/u,
    home: ['ti'],
    files: packaged('noto-sans-ethiopic', 'ethiopic-400', 'ethiopic-700'),
  },
  { family: 'Noto Sans TC', letters: han, home: ['zh'], files: [resolve('src/pdf/han-400.woff2')] },
  { family: 'Noto Sans CJK TC', letters: han, home: ['zh'], files: [resolve('src/pdf/han-marks-400.woff2')] },
]

/** The fonts that a text in this language needs, the language's own first. */
export function fontsOf(language: string, text: string): readonly Font[] {
  const used = [language === 'ur' ? nastaliq : naskh, ...others].filter(({ letters }) => letters?.test(text))
  const own = used.filter(({ home }) => home.includes(language))
  return [...own, latin, ...used.filter((font) => !own.includes(font))]
}

const read = new Map<string, Promise<Buffer>>()

/** The files of a font. Typst cannot read the web's compressed form, so each is unpacked once. */
export function filesOf({ files }: Font): Promise<readonly Buffer[]> {
  return Promise.all(
    files.map((file) => {
      const known = read.get(file) ?? unpack(file)
      read.set(file, known)
      return known
    }),
  )
}

async function unpack(file: string): Promise<Buffer> {
  const whole = await readFile(file)
  const font = Buffer.from(await subsetFont(whole, undefined, { keepAllGlyphs: true, targetFormat: 'sfnt' }))
  return file.includes('latin-ext') ? renamed(font) : font
}

/** Typst takes one file of each family and weight, and both halves of Latin come under one name. */
function renamed(font: Buffer): Buffer {
  const [from, to] = [latin.family, moreLatin.family].map((name) => Buffer.from(name, 'utf16le').swap16())
  if (!from || !to) return font
  for (let at = font.indexOf(from); at >= 0; at = font.indexOf(from, at)) to.copy(font, at)
  return font
}
