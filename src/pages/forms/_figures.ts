import type { Form } from '#engine/form.ts'
import { breakdowns } from '#forms/breakdowns.ts'
import { formOf } from '#forms/index.ts'
import { resultsOf, type Results } from '#insight/results.ts'

/** What everybody may see of a survey: its measures by period, told apart by nothing. About safeguarding: nothing. */
export async function publicFigures(
  id: string | undefined,
): Promise<{ form: Form; results: Results } | undefined> {
  const form = formOf(id)
  if (!form || form.risky || !Object.hasOwn(breakdowns, form.id)) return undefined
  const results = await resultsOf(form, { reader: 'public' })
  return {
    form,
    results: { ...results, periods: results.periods.map((period) => ({ ...period, people: {} })) },
  }
}
