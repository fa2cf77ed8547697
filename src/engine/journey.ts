import { holds } from './condition.ts'
import type { Answers, Form, Step } from './form.ts'

/**
 * The steps this person is asked, in order. Each condition sees only what was said on earlier steps of the path,
 * so an answer left behind by a changed mind can never open a later step.
 */
export function path(form: Form, answers: Answers): readonly Step[] {
  const walked: Step[] = []
  let said: Answers = {}
  for (const step of form.steps) {
    if (step.when && !holds(step.when, said)) continue
    walked.push(step)
    said = { ...said, ...answersTo(step, answers) }
  }
  return walked
}

/** The first step of the path that has a question not yet asked; undefined when nothing is left. */
export function nextToAnswer(form: Form, answers: Answers): Step | undefined {
  return path(form, answers).find((step) => !isAnswered(step, answers))
}

/** Whether a person may see a step: it is on the path, and everything before it is answered. */
export function canVisit(form: Form, answers: Answers, step: Step): boolean {
  const steps = path(form, answers)
  const place = steps.indexOf(step)
  return place >= 0 && steps.slice(0, place).every((earlier) => isAnswered(earlier, answers))
}

/** The step after this one on the path; undefined after the last. */
export function stepAfter(form: Form, answers: Answers, step: Step): Step | undefined {
  const steps = path(form, answers)
  return steps[steps.indexOf(step) + 1]
}

/** The step before this one on the path; undefined before the first. */
export function stepBefore(form: Form, answers: Answers, step: Step): Step | undefined {
  const steps = path(form, answers)
  return steps[steps.indexOf(step) - 1]
}

/** What is sent: the answers on the path, without those left empty. */
export function answersOnPath(form: Form, answers: Answers): Answers {
  const said = path(form, answers).flatMap((step) => Object.entries(answersTo(step, answers)))
  return Object.fromEntries(said.filter(([, answer]) => answer !== null))
}

function answersTo(step: Step, answers: Answers): Answers {
  const asked = Object.keys(step.questions).filter((question) => Object.hasOwn(answers, question))
  return Object.fromEntries(asked.map((question) => [question, answers[question] ?? null]))
}

function isAnswered(step: Step, answers: Answers): boolean {
  return Object.keys(step.questions).every((question) => Object.hasOwn(answers, question))
}
