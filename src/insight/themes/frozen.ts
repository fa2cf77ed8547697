import { createHash } from 'node:crypto'
import { codeBook } from './code-book.ts'
import { lastWords } from './coding.ts'
import { freezeBook, listBooks, readBook, type BookRow, type FrozenComment } from './store.ts'

export { listBooks }

/** Freezes the code book and what it counts now, under the next number. Undefined: somebody else did so at this moment. */
export async function freeze(staff: string): Promise<number | undefined> {
  const [themes, words, [newest]] = await Promise.all([codeBook(), lastWords(), listBooks()])
  const members = words
    .flatMap(({ decided, response, question, form, week }): FrozenComment[] =>
      decided ? [{ response, question, form, week, themes: decided }] : [],
    )
    .sort((a, b) => `${a.response}${a.question}`.localeCompare(`${b.response}${b.question}`))
  const version = (newest?.version ?? 0) + 1
  const made = await freezeBook({ version, themes, members, hash: hashOf({ themes, members }), staff })
  return made ? version : undefined
}

/** A frozen code book as it was, or nothing when a letter of it was changed since. */
export async function frozenBook(version: number): Promise<BookRow | undefined> {
  const book = Number.isInteger(version) && version > 0 ? await readBook(version) : undefined
  return book && hashOf(book) === book.hash ? book : undefined
}

/** SHA-256 over the themes and members, every property in a fixed order, so that PostgreSQL's order does not matter. */
export function hashOf({ themes, members }: Pick<BookRow, 'themes' | 'members'>): string {
  return createHash('sha256').update(inOrder({ themes, members })).digest('hex')
}

/** JSON with the properties of every object in alphabetical order. */
export function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    held !== null && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  )
}
