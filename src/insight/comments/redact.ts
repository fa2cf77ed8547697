import type { Detail, DetailKind } from './details.ts'

/** Where something was taken out, it says in brackets what that was: `[name]`. */
const TAKEN_OUT = /\[[^[\]\n]{1,40}\]/

/** The text with every detail taken out. */
export function without(
  text: string,
  details: readonly Detail[],
  label: (kind: DetailKind) => string,
): string {
  return details.reduceRight(
    (left, { kind, from, to }) => `${left.slice(0, from)}[${label(kind)}]${left.slice(to)}`,
    text,
  )
}

/** The text in pieces, each with what kind of detail it is, if any. */
export function inPieces(
  text: string,
  details: readonly Detail[],
): readonly { text: string; kind?: DetailKind }[] {
  const starts = [0, ...details.map(({ to }) => to)]
  const pieces = starts.flatMap((start, at) => {
    const detail = details[at]
    const before = { text: text.slice(start, detail?.from) }
    return detail ? [before, { text: text.slice(detail.from, detail.to), kind: detail.kind }] : [before]
  })
  return pieces.filter((piece) => piece.text !== '')
}

/**
 * Whether a copy says only what the original says: passages may be taken out, each with a bracket in its place, and no
 * word may be put in, moved or changed. What a person said stays theirs.
 */
export function takesOnlyOut(original: string, copy: string): boolean {
  const [said, kept] = [asLines(original), asLines(copy).split(TAKEN_OUT)]
  const [first = '', ...rest] = kept
  const last = rest.pop()
  if (last === undefined) return said === first
  if (!said.startsWith(first) || !said.endsWith(last)) return false
  let at = first.length
  for (const part of rest) {
    const found = said.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= said.length - last.length
}

const asLines = (text: string): string => text.replace(/\r\n?/g, '\n').trim()
