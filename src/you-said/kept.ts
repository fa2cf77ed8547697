import { readPublicUntold, setTold } from './store.ts'
import { content } from './content.ts'

export interface Kept {
  readonly id: string
  readonly slug: string
  readonly topic: string
}

/** Promises that are public and kept, and that nobody has been told of yet. */
export async function keptAndUntold(): Promise<readonly Kept[]> {
  const rows = await readPublicUntold()
  return rows.flatMap(({ id, slug, content: stored }) => {
    const { status, topic } = content.parse(stored)
    return status === 'done' ? [{ id, slug, topic }] : []
  })
}

export const markTold = setTold
