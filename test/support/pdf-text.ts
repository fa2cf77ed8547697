import { numberAfter, type Objects, type PdfObject } from './pdf-objects.ts'

type Letters = ReadonlyMap<string, string>

/** What is written on a page, by the number the structure knows it by. What is there for the eye alone is left out. */
export function marksOf(page: PdfObject, objects: Objects): ReadonlyMap<number, string> {
  const content = objects.get(numberAfter('Contents', page.head))?.stream ?? ''
  const marks = new Map<number, string>()
  const open: { mark?: number; muted: boolean }[] = []
  let letters: Letters = new Map()
  const say = (text: string) => {
    const mark = open.findLast(({ mark: number }) => number !== undefined)?.mark
    if (mark !== undefined) marks.set(mark, (marks.get(mark) ?? '') + text)
  }
  for (const [whole, , about = '', , font, shown] of content.matchAll(token)) {
    if (/BDC$|BMC$/.test(whole)) {
      const instead = /\/ActualText\s*<FEFF([\da-f]*)>/i.exec(about)?.[1]
      if (instead !== undefined) say(utf16(instead))
      const mark = numberAfter('MCID', about)
      open.push({ ...(Number.isNaN(mark) ? {} : { mark }), muted: instead !== undefined })
    } else if (whole === 'EMC') open.pop()
    else if (font) letters = lettersOf(objects, numberAfter(font, page.head))
    else if (shown && !open.some(({ muted }) => muted)) say(spelled(shown, letters))
  }
  return marks
}

/** A string, which may hold brackets in pairs. */
const string = String.raw`\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()]|\([^()]*\))*\))*\)`
/** What opens a marked part, what closes it, a font, or a string. */
const token = new RegExp(
  String.raw`/(\w+)\s*(<<(?:[^<>]|<[^<>]*>)*>>)?\s*(BDC|BMC)|\bEMC\b|/(\w+) [\d.]+ Tf|(${string})`,
  'g',
)

/** A letter, or several, for each glyph of a font (its ToUnicode map). */
function lettersOf(objects: Objects, font: number): Letters {
  const map = objects.get(numberAfter('ToUnicode', objects.get(font)?.head ?? ''))?.stream ?? ''
  return new Map(
    [...map.matchAll(/<([\da-f]{4})> <([\da-f]+)>/gi)].map(([, glyph = '', letters = '']) => [
      glyph.toLowerCase(),
      utf16(letters),
    ]),
  )
}

function spelled(shown: string, letters: Letters): string {
  const plain = shown.slice(1, -1).replace(/\\(\d{3}|[\s\S])/g, (_, code: string) => {
    if (/^\d/.test(code)) return String.fromCharCode(Number.parseInt(code, 8))
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[code] ?? code
  })
  const glyphs = Buffer.from(plain, 'latin1').toString('hex').match(/.{4}/g) ?? []
  return glyphs.map((glyph) => letters.get(glyph) ?? '').join('')
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}
