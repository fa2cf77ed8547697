import { numberAfter, objectsIn, type Objects } from './pdf-objects.ts'
import { marksOf } from './pdf-text.ts'

/** A PDF as assistive technology has it. Read from the file by itself, so that the maker does not mark its own work. */
export interface HeardPdf {
  /** The catalogue: language, marks, structure. */
  readonly catalogue: string
  /** XMP: title, standard. */
  readonly about: string
  readonly pages: number
  /** A4, or whatever it is: `0 0 595.2756 841.8898`. */
  readonly sizes: ReadonlySet<string>
  /** The tags of the structure, in reading order. */
  readonly tags: readonly string[]
  /** All words in reading order, without the marks of direction. */
  readonly text: string
}

export function hear(bytes: Uint8Array): HeardPdf {
  const objects = objectsIn(bytes)
  const heads = [...objects.values()].map(({ head }) => head)
  const pages = [...objects].filter(([, { head }]) => /\/Type \/Page\s/.test(head))
  const marks = new Map(pages.map(([number, page]) => [number, marksOf(page, objects)]))
  const read = { tags: [] as string[], text: [] as string[] }
  walk(rootOf(objects), objects, marks, read)
  return {
    catalogue: heads.find((head) => head.includes('/Type /Catalog')) ?? '',
    about: [...objects.values()].find(({ head }) => head.includes('/Type /Metadata'))?.stream ?? '',
    pages: pages.length,
    sizes: new Set(pages.map(([, { head }]) => /\/MediaBox \[([^\]]*)\]/.exec(head)?.[1] ?? '')),
    tags: read.tags,
    text: read.text
      .join('')
      .replace(/[\u2066\u2069]/g, '')
      .replace(/\s+/g, ' '),
  }
}

function rootOf(objects: Objects): number {
  return [...objects].find(([, { head }]) => head.includes('/Type /StructTreeRoot'))?.[0] ?? 0
}

/** Goes through the structure as a screen reader does, and notes each tag and the words below it. */
function walk(
  number: number,
  objects: Objects,
  marks: ReadonlyMap<number, ReadonlyMap<number, string>>,
  read: { tags: string[]; text: string[] },
): void {
  const head = objects.get(number)?.head ?? ''
  const page = numberAfter('Pg', head)
  const tag = /\/S \/(\w+)/.exec(head)?.[1]
  if (tag) read.tags.push(tag)
  for (const [, child, foreign, own] of kidsOf(head).matchAll(/(\d+) 0 R|<<([^>]*)>>|(\d+)/g)) {
    if (child) walk(Number(child), objects, marks, read)
    else if (foreign)
      read.text.push(marks.get(numberAfter('Pg', foreign))?.get(numberAfter('MCID', foreign)) ?? '')
    else read.text.push(marks.get(page)?.get(Number(own)) ?? '')
  }
  read.text.push(' ')
}

function kidsOf(head: string): string {
  return /\/K \[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(head)?.[1] ?? ''
}
