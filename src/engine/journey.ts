import { holds } from './condition.ts'
import type { Answers, Form, Step } from './form.ts'

/**
 * The steps this person is asked before checking their answers, in order. Each condition sees only what was said on
 * earlier steps of the path, so an answer left behind by a changed mind can never open a later step. An exit is the last.
 */
export function path(form: Form, answers: Answers): readonly Step[] {
  return walk(form.steps, answers, {})
}

/** The steps this person is asked after checking their answers, in order. Behind an exit there are none. */
export function pathAfter(form: Form, answers: Answers): readonly Step[] {
  const before = path(form, answers)
  return before.at(-1)?.exit ? [] : walk(form.after ?? [], answers, saidOn(before, answers))
}

/** The first step before the check that has a question not yet asked, or an exit; undefined when nothing is left. */
export function nextToAnswer(form: Form, answers: Answers): Step | undefined {
  return path(form, answers).find((step) => step.exit ?? !isAnswered(step, answers))
}

/** The same of the steps after the check. */
export function nextAfter(form: Form, answers: Answers): Step | undefined {
  return pathAfter(form, answers).find((step) => !isAnswered(step, answers))
}

/**
 * Whether a person may see a step: it is on the path, and everything before it is answered. In a form of tasks that
 * means everything before it in its own task, and the tasks that come first.
 */
export function canVisit(form: Form, answers: Answers, step: Step): boolean {
  const steps = [...path(form, answers), ...pathAfter(form, answers)]
  const place = steps.indexOf(step)
  const needed = form.tasks && !form.after?.includes(step) ? inTask(form, steps, step) : steps.slice(0, place)
  return place >= 0 && needed.every((earlier) => isAnswered(earlier, answers))
}

/** The step after this one on its path; undefined after the last before the check, and after the last of all. */
export function stepAfter(form: Form, answers: Answers, step: Step): Step | undefined {
  const steps = pathOf(form, answers, step)
  const place = steps.indexOf(step)
  return place < 0 ? undefined : steps[place + 1]
}

/** The step before this one on its path; undefined before the first, and before the first after the check. */
export function stepBefore(form: Form, answers: Answers, step: Step): Step | undefined {
  const steps = pathOf(form, answers, step)
  return steps[steps.indexOf(step) - 1]
}

/** What is sent: the answers on the path, without those left empty. */
export function answersOnPath(form: Form, answers: Answers): Answers {
  const said = saidOn([...path(form, answers), ...pathAfter(form, answers)], answers)
  return Object.fromEntries(Object.entries(said).filter(([, answer]) => answer !== null))
}

/** Whether every question of a step has been asked, or its rows have been given. */
export function isAnswered(step: Step, answers: Answers): boolean {
  return namesOf(step).every((name) => Object.hasOwn(answers, name))
}

/** The names a step's answers are kept under: its questions', or its own when they are asked several times. */
export function namesOf(step: Step): readonly string[] {
  return step.repeat === undefined ? Object.keys(step.questions) : [step.id]
}

function pathOf(form: Form, answers: Answers, step: Step): readonly Step[] {
  return form.after?.includes(step) ? pathAfter(form, answers) : path(form, answers)
}

function walk(steps: readonly Step[], answers: Answers, before: Answers): readonly Step[] {
  const walked: Step[] = []
  let said = before
  for (const step of steps) {
    if (step.when && !holds(step.when, said)) continue
    walked.push(step)
    if (step.exit) break
    said = { ...said, ...saidOn([step], answers) }
  }
  return walked
}

function inTask(form: Form, steps: readonly Step[], step: Step): readonly Step[] {
  const tasks = form.tasks ?? []
  const first = tasks.filter((task) => task.first).flatMap((task) => task.steps)
  const own = tasks.find((task) => task.steps.includes(step.id))
  const before = new Set([...(first.includes(step.id) ? [] : first), ...(own?.steps ?? [])])
  return steps.slice(0, steps.indexOf(step)).filter(({ id }) => before.has(id))
}

function saidOn(steps: readonly Step[], answers: Answers): Answers {
  const asked = steps.flatMap(namesOf).filter((name) => Object.hasOwn(answers, name))
  return Object.fromEntries(asked.map((name) => [name, answers[name] ?? null]))
}
