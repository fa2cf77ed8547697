import { openBox, type LeftApart } from './box.ts'
import { deleteKept, deleteKeptOver, readKept } from './store.ts'

/** How long contact details from a survey are kept if nobody uses them. */
const MONTHS = 12

export interface Kept extends LeftApart {
  readonly id: string
  /** The Monday of the week in which a batch was written. */
  readonly week: string
}

/** The contact details people left at the end of anonymous forms. */
export async function listApart(): Promise<readonly Kept[]> {
  const rows = await readKept()
  return rows.flatMap(({ id, week, sealed }) => {
    const left = openBox('apart', { id, sealed })
    return left ? [{ id, week, ...left }] : []
  })
}

/** Contact details that were used are not needed any more. */
export function forgetOne(id: string): Promise<void> {
  return /^[\da-f-]{36}$/.test(id) ? deleteKept(id) : Promise.resolve()
}

/** Forgets contact details that nobody used for a year. */
export function forgetApart(): Promise<void> {
  return deleteKeptOver(MONTHS)
}
