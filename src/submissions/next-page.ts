import type { Answers, Form, Step } from '#engine/form.ts'
import { nextAfter, nextToAnswer, stepAfter } from '#engine/journey.ts'

/** Where someone goes who came to change one answer: back to where they came from. */
export type WayBack = 'check' | 'on'

/** The page that someone belongs on with these answers: the first step still to be answered, or the check. */
export function pageToAnswer(form: Form, answers: Answers): string {
  const open = nextToAnswer(form, answers)
  return form.tasks && open && !isFirstTask(form, open) ? 'tasks' : (open?.id ?? 'check')
}

/** The page after a step that was just answered. Who changed an answer goes back, unless that opened something new. */
export function pageAfter(at: { form: Form; step: Step; answers: Answers }, wayBack: WayBack): string {
  const { form, step, answers } = at
  if (form.after?.includes(step)) return stepAfter(form, answers, step)?.id ?? afterCheck(form, answers)
  if (wayBack === 'check') return pageToAnswer(form, answers)
  const next = stepAfter(form, answers, step)
  if (form.tasks && next && !inSameTask(form, step, next)) return 'tasks'
  return next?.id ?? pageToAnswer(form, answers)
}

/** The page after the check: what is asked then, or the sending itself. */
export function afterCheck(form: Form, answers: Answers): string {
  return nextAfter(form, answers)?.id ?? 'send'
}

function isFirstTask(form: Form, step: Step): boolean {
  return (form.tasks ?? []).some((task) => task.first && task.steps.includes(step.id))
}

function inSameTask(form: Form, one: Step, other: Step): boolean {
  return (form.tasks ?? []).some(({ steps }) => steps.includes(one.id) && steps.includes(other.id))
}
