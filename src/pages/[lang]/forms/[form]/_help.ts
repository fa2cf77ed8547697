import { raisedOn } from '#assessments/triage/triage.ts'
import type { Rule } from '#assessments/triage/rule.ts'
import type { Answers, Form } from '#engine/form.ts'

const helped = new Set(['carers-assessment'])

/** Carried to the next page, so that it can help with what was just said: which page that was, and no more. */
export const AFTER = 'after'

/** What the address of the next page carries. */
export const afterStep = ({ id }: Form, step: string): readonly string[] =>
  helped.has(id) ? [`${AFTER}=${step}`] : []

/** The rules that the page before has raised. */
export function helpAfter(form: Form, answers: Answers, url: URL): readonly Rule[] {
  const step = url.searchParams.get(AFTER)
  return step !== null && helped.has(form.id) ? raisedOn(form, answers, step) : []
}
