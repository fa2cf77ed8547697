import { readNames } from './store.ts'

/** The names of people of the team. Somebody who has left has none. */
export async function namesOf(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const rows = await readNames([...new Set(ids)])
  return new Map(rows.map(({ id, name }) => [id, name]))
}
