import { randomUUID } from 'node:crypto'
import { content, type Content } from '../content.ts'
import { partsOf } from '../parts.ts'
import { createEntry, readEntry, writeFirstWords } from '../store.ts'
import drafts from './entries.json' with { type: 'json' }
import words from './words.json' with { type: 'json' }

/** Nobody of the team wrote these, so any publisher is the second person who has to say yes. */
export const nobody = '00000000-0000-0000-0000-000000000000'

type First = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>

export interface FirstDraft {
  readonly slug: string
  readonly content: Content
  /** By language and part. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Promises drafted from the council's own papers, for the council to check. They stay drafts until somebody approves them. */
export const firstDrafts: readonly FirstDraft[] = drafts.map(({ slug, ...draft }) => ({
  slug,
  content: content.parse({ ...draft, quotes: [] }),
  words: (words as First)[slug] ?? {},
}))

/** Puts the first drafts where the team can find them, once: what is there already stays as it is. */
export async function loadFirstDrafts(): Promise<void> {
  for (const { slug, content: draft, words: own } of firstDrafts) {
    const isNew = await createEntry({ id: randomUUID(), slug, content: draft, author: nobody })
    const [row] = isNew ? await readEntry(slug) : []
    if (row) await writeFirstWords(rowsOf(row.entry.id, draft, own))
  }
}

function rowsOf(entry: string, draft: Content, own: FirstDraft['words']) {
  const parts = partsOf(draft)
  return Object.entries(own).flatMap(([language, texts]) =>
    Object.entries(texts).flatMap(([part, text]) => {
      const madeFrom = parts.get(part)
      return madeFrom === undefined ? [] : [{ entry, language, part, text, madeFrom, checked: null }]
    }),
  )
}
