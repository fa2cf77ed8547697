import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { filesOf, fontsOf, latin, type Font } from './fonts.ts'
import frame from './frame.typ?raw'

/** What a PDF is made of. */
export interface Document {
  /** Typst source that sets `data`. Written by us: nothing from outside is ever part of it. */
  readonly template: string
  readonly data: unknown
  /** BCP 47 tag. */
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  readonly title: string
}

/**
 * A tagged PDF/UA-1 on A4, with a language, a title and its reading order.
 * @throws Error when the template is wrong, a letter has no glyph, or a picture has no text beside it
 */
export async function pdf(document: Document): Promise<Uint8Array<ArrayBuffer>> {
  const { template, language, dir, title } = document
  const data = JSON.stringify(document.data)
  const { language: lang, region, script } = new Intl.Locale(language)
  const fonts = fontsOf(lang, data)
  // Typst knows regions and no scripts: Traditional Chinese is said by where it is written.
  const where = region ?? (script === 'Hant' ? 'HK' : null)
  const about = {
    lang,
    region: where,
    dir,
    title,
    fonts: fonts.map(({ family }) => family),
    latin: latin.family,
  }
  const compiler = await compilerFor(fonts)
  const made = compiler.pdf(
    { mainFileContent: `${frame}\n${template}`, inputs: { about: JSON.stringify(about), data } },
    { pdfStandard: 'ua-1' },
  )
  // Nothing of one person's document stays in memory for the next.
  compiler.evictCache(0)
  return dir === 'ltr' ? readFromTheLeft(made) : new Uint8Array(made)
}

/** Typst takes Punjabi for its script of Pakistan, which runs from right to left. The same length, so that all stays in its place. */
function readFromTheLeft(made: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = Buffer.from(made)
  const at = file.indexOf('/Direction /R2L')
  if (at >= 0) file.write('/Direction /L2R', at)
  return new Uint8Array(file)
}

const compilers = new Map<string, Promise<NodeCompiler>>()

function compilerFor(fonts: readonly Font[]): Promise<NodeCompiler> {
  const key = fonts.map(({ family }) => family).join()
  const known = compilers.get(key) ?? open(fonts)
  compilers.set(key, known)
  return known
}

async function open(fonts: readonly Font[]): Promise<NodeCompiler> {
  const fontBlobs = (await Promise.all(fonts.map(filesOf))).flat()
  return NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
}
