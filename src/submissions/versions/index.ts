import type { Form } from '#engine/form.ts'
import { hashOf } from '#engine/version.ts'
import { keepRows } from './store.ts'

/**
 * Keeps every published version of every form as it is, once and for all. A sentence for each that was kept before as
 * something else: its answers would be read by a form that nobody answered.
 */
export async function keepVersions(forms: readonly Form[]): Promise<readonly string[]> {
  const changed = await keepRows(
    forms.map((form) => ({ form: form.id, version: form.version, hash: hashOf(form), definition: form })),
  )
  return changed.map(
    ({ form, version }) =>
      `The form ${form} ${version} is not the one that was published as ${form} ${version}: put its definition back, and give the change a new version.`,
  )
}
