import type { Posted } from '#engine/kinds/kind.ts'
import { content, type Content } from './content.ts'

/** Rows of evidence that the editor's page offers. */
export const ROWS = 8
export const QUOTES = 3

export type Reading = { readonly draft: Content } | { readonly wrong: readonly string[] }

/** What a publisher typed, or the names of the fields to put right. */
export function draftFrom(posted: Posted): Reading {
  const text = (name: string) => (posted.get(name)?.[0] ?? '').trim()
  const read = content.safeParse({
    ...Object.fromEntries(
      ['title', 'asked', 'said', 'did', 'topic', 'commitment', 'owner', 'status'].map((name) => [
        name,
        text(name),
      ]),
    ),
    by: text('by') || undefined,
    evidence: range(ROWS).flatMap((row) => evidenceIn(text, row)),
    quotes: range(QUOTES).flatMap((row) => quoteIn(text, row)),
  })
  if (read.success) return { draft: read.data }
  return { wrong: [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? 'title')))] }
}

type Text = (name: string) => string

function evidenceIn(text: Text, row: number): unknown[] {
  const of = (field: string) => text(`evidence-${row}-${field}`)
  if (!of('title')) return []
  if (of('kind') !== 'theme')
    return [{ kind: of('kind'), title: of('title'), date: of('date'), address: of('address') || undefined }]
  const [theme = '', version = ''] = of('theme').split('@')
  // The count and its day come from the frozen theme itself, never from what was typed.
  return [
    { kind: 'theme', title: of('title'), theme, version: Number(version), count: 0, frozen: '2000-01-01' },
  ]
}

function quoteIn(text: Text, row: number): unknown[] {
  const words = text(`quote-${row}-text`)
  return words
    ? [
        {
          text: words,
          language: text(`quote-${row}-language`) || 'en',
          permitted: text(`quote-${row}-yes`) === 'yes',
        },
      ]
    : []
}

const range = (count: number) => Array.from({ length: count }, (_, at) => at)

/** A draft as the fields of the editor's page. */
export function fieldsOf(draft: Content): ReadonlyMap<string, string> {
  const { evidence, quotes, by, ...words } = draft
  return new Map([
    ...Object.entries(words),
    ['by', by ?? ''],
    ...evidence.flatMap((one, row): [string, string][] => [
      [`evidence-${row}-kind`, one.kind],
      [`evidence-${row}-title`, one.title],
      ...(one.kind === 'theme'
        ? ([[`evidence-${row}-theme`, `${one.theme}@${one.version}`]] satisfies [string, string][])
        : ([
            [`evidence-${row}-date`, one.date],
            [`evidence-${row}-address`, one.address ?? ''],
          ] satisfies [string, string][])),
    ]),
    ...quotes.flatMap(({ text, language }, row): [string, string][] => [
      [`quote-${row}-text`, text],
      [`quote-${row}-language`, language],
      [`quote-${row}-yes`, 'yes'],
    ]),
  ])
}
