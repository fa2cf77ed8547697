import type { AnswerError } from '#engine/answer.ts'
import type { Form } from '#engine/form.ts'
import type { Posted } from '#engine/kinds/kind.ts'
import { answerForm, exitOf } from '#engine/whole.ts'
import { submit, type Mode } from './submit.ts'
import type { Visit } from './visit.ts'

export type Entered =
  | { readonly errors: readonly AnswerError[] }
  /** These answers lead out of the form: there is nothing to send. */
  | { readonly exit: string }
  | { readonly sent: true }

/** The ways an answer reaches the team when it does not come by itself. */
export const modes = ['paper', 'phone', 'stall'] as const satisfies readonly Mode[]

/**
 * Somebody of the team enters an answer that came on paper or by phone. `visit.token` is the page's own, so that
 * pressing twice enters it once.
 */
export async function enterForm(
  form: Form,
  visit: Visit,
  posted: Posted,
  about: { mode: Mode; handout: string | null },
): Promise<Entered> {
  const reading = answerForm(form, posted)
  if ('errors' in reading) return reading
  const exit = exitOf(form, reading.answers)
  if (exit !== undefined) return { exit }
  await submit({ form, token: visit.token ?? '', answers: reading.answers, slipHash: null, ...about }, visit)
  return { sent: true }
}
