import { pdf, type Document } from './pdf.ts'

const TRIES = 4

/**
 * The same as `pdf` for what a person typed: a sign that none of our fonts has, such as an emoji, becomes a question mark
 * rather than leaving them without their document.
 */
export async function forgivingPdf(document: Document): Promise<Uint8Array<ArrayBuffer>> {
  let data = document.data
  for (let tries = 1; ; tries += 1) {
    try {
      return await pdf({ ...document, data })
    } catch (error) {
      const unknown = withoutGlyph(error)
      if (unknown.length === 0 || tries === TRIES) throw error
      data = replaced(data, unknown)
    }
  }
}

/** Typst names each text without a glyph, with what cannot be seen written as `\u{9be}`. */
function withoutGlyph(error: unknown): readonly string[] {
  const messages = error instanceof Error ? error.message : JSON.stringify(error)
  return [...messages.matchAll(/the text `\\*"(.+?)\\*"` could not/g)].map(([, text = '']) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  )
}

function replaced(data: unknown, unknown: readonly string[]): unknown {
  return JSON.parse(
    JSON.stringify(data, (_, value: unknown) =>
      typeof value === 'string' ? unknown.reduce((text, sign) => text.replaceAll(sign, '?'), value) : value,
    ),
  )
}
