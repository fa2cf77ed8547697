import { ringInUse } from '#sealing/keys.ts'
import { openValue } from '#sealing/record.ts'
import { countUnread, readUnread, setSeen } from './store.ts'

export interface Comment {
  readonly id: string
  readonly form: string
  readonly language: string
  readonly mode: string
  /** The Monday of the week it came in. */
  readonly week: string
  readonly urgent: boolean
  /** What was written, by question. */
  readonly written: Readonly<Record<string, string>>
}

const ON_A_PAGE = 20

/** What nobody has read yet on these forms, in the order it should be read: what may tell of harm comes first. */
export async function unreadComments(forms: readonly string[]): Promise<readonly Comment[]> {
  const rows = await readUnread(forms, ON_A_PAGE)
  return rows.map(({ sealed, ...row }) => ({ ...row, written: opened(row.id, sealed) }))
}

export { countUnread }

/** Somebody of the team has read it. */
export async function markRead(id: string, forms: readonly string[]): Promise<void> {
  if (/^[0-9a-f-]{36}$/.test(id)) await setSeen(id, forms)
}

function opened(id: string, sealed: Uint8Array | null): Readonly<Record<string, string>> {
  if (!sealed) return {}
  return openValue(ringInUse(), { table: 'responses', id, field: 'sealed', schema: 1 }, sealed) as Record<
    string,
    string
  >
}
