import { expect, test } from 'vitest'
import type { Form } from '#engine/form.ts'
import { hashOf } from '#engine/version.ts'
import { everyVersion } from '#forms/index.ts'
import published from '#forms/published.json' with { type: 'json' }

type Published = Readonly<Record<string, Readonly<Record<string, string>>>>

function changed(forms: readonly Form[], locked: Published): readonly string[] {
  return forms.flatMap((form) => {
    const [kept, now] = [locked[form.id]?.[form.version], hashOf(form)]
    if (kept === now) return []
    return kept
      ? [
          `${form.id} ${form.version} is published and was changed. Raise its version and keep the old definition.`,
        ]
      : [`${form.id} ${form.version} is new. Add to src/forms/published.json: "${form.version}": "${now}"`]
  })
}

test('a published form never changes', () => {
  expect(changed(everyVersion, published)).toEqual([])
})

test('the rule sees a question that was reworded into another option, and a version that is not locked', () => {
  const [form] = everyVersion as [Form]
  const other = { ...form, steps: form.steps.slice(1) }
  expect(changed([other], published)[0]).toContain('was changed')
  expect(changed([{ ...other, version: 99 }], published)[0]).toContain('is new')
})

test('the order of properties does not matter; the order people see does', () => {
  const [form] = everyVersion as [Form]
  expect(hashOf(Object.fromEntries(Object.entries(form).reverse()) as unknown as Form)).toBe(hashOf(form))
  expect(hashOf({ ...form, steps: [...form.steps].reverse() })).not.toBe(hashOf(form))
})
