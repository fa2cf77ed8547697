import { inflateSync } from 'node:zlib'

/** An object of a PDF: its dictionary as it is written, and its stream unpacked. */
export interface PdfObject {
  readonly head: string
  readonly stream: string
}

export type Objects = ReadonlyMap<number, PdfObject>

/** Every object of a file by its number, read as it stands. Typst packs streams, and no objects within them. */
export function objectsIn(bytes: Uint8Array): Objects {
  const file = Buffer.from(bytes)
  const source = file.toString('latin1')
  return new Map(
    [...source.matchAll(/(?:^|\n)(\d+) 0 obj\b/g)].map((found) => {
      const start = found.index + found[0].length
      return [Number(found[1]), objectAt(file, source, start)]
    }),
  )
}

/** The number in a dictionary after a name: `/Contents 12 0 R`. */
export function numberAfter(name: string, head: string): number {
  return Number(new RegExp(`/${name} (\\d+)`).exec(head)?.[1] ?? Number.NaN)
}

function objectAt(file: Buffer, source: string, start: number): PdfObject {
  const end = source.indexOf('endobj', start)
  const begin = source.indexOf('stream\n', start)
  if (begin < 0 || begin > end) return { head: source.slice(start, end), stream: '' }
  const head = source.slice(start, begin)
  const packed = file.subarray(begin + 7, begin + 7 + numberAfter('Length', head))
  const stream = head.includes('/FlateDecode') ? inflateSync(packed) : packed
  return { head, stream: stream.toString(head.includes('/Metadata') ? 'utf8' : 'latin1') }
}
