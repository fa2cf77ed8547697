import { ringInUse } from '#sealing/keys.ts'
import { openValue } from '#sealing/record.ts'
import { countUnread, countWeeksToSeen, readComments, readSome, setSeen, type Wanted } from './store.ts'

export interface Comment {
  readonly id: string
  readonly form: string
  readonly language: string
  readonly mode: string
  /** The Monday of the week it came in. */
  readonly week: string
  readonly urgent: boolean
  /** The day somebody read it. */
  readonly seen: string | null
  /** The person said that their words may be published. */
  readonly permitted: boolean
  /** What was written, by question. */
  readonly written: Readonly<Record<string, string>>
}

const ON_A_PAGE = 20

export type { Wanted }
export { countUnread, countWeeksToSeen }

/** One page of comments in the order they should be read, and whether there are more. */
export async function commentsToRead(
  wanted: Wanted,
  most = ON_A_PAGE,
): Promise<{ readonly comments: readonly Comment[]; readonly more: boolean }> {
  const rows = await readComments(wanted, most + 1)
  return { comments: rows.slice(0, most).map(opened), more: rows.length > most }
}

/** What nobody has read yet on these forms, in the order it should be read: what may tell of harm comes first. */
export async function unreadComments(forms: readonly string[]): Promise<readonly Comment[]> {
  return (await commentsToRead({ unread: true, forms })).comments
}

/** Some comments on these forms by their ids. One that is forgotten, or never was, is left out. */
export async function someComments(
  ids: readonly string[],
  forms: readonly string[],
): Promise<readonly Comment[]> {
  return (await readSome(ids.filter(isId), forms)).map(opened)
}

/** Somebody of the team has read it. */
export async function markRead(id: string, forms: readonly string[]): Promise<void> {
  if (isId(id)) await setSeen(id, forms)
}

const isId = (id: string): boolean => /^[0-9a-f-]{36}$/.test(id)

function opened({ sealed, ...row }: Awaited<ReturnType<typeof readSome>>[number]): Comment {
  const place = { table: 'responses', id: row.id, field: 'sealed', schema: 1 }
  const held = sealed ? (openValue(ringInUse(), place, sealed) as Record<string, string | null>) : {}
  const written = Object.fromEntries(
    Object.entries(held).flatMap(([question, text]) => (text === null ? [] : [[question, text]])),
  )
  return { ...row, written }
}

export { readPermitted as permittedOf } from './store.ts'
