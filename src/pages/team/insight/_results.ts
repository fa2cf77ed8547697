import type { Form } from '#engine/form.ts'
import { breakdowns } from '#forms/breakdowns.ts'
import { formOf } from '#forms/index.ts'
import { always, resultsOf, type Results } from '#insight/results.ts'
import type { Reader } from '#insight/suppression/floors.ts'
import { listPoints } from '#submissions/codes/points.ts'

/** A survey and all that may be shown of it, told apart by everything there is. */
export async function everythingOf(
  id: string | undefined,
  reader: Reader,
): Promise<{ form: Form; results: Results } | undefined> {
  const form = formOf(id)
  if (!form || !Object.hasOwn(breakdowns, form.id)) return undefined
  const by = reader === 'staff' ? [...always, ...(breakdowns[form.id] ?? [])] : []
  return { form, results: await resultsOf(form, { reader, by, places: await placesOf(form.id) }) }
}

/** The places where a survey is or was handed out, in an order that does not change. */
export async function placesOf(form: string): Promise<readonly string[]> {
  const points = await listPoints()
  return points
    .filter((point) => point.form === form)
    .map(({ id }) => id)
    .sort()
}
