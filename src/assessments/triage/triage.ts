import { holds } from '#engine/condition.ts'
import type { Answers, Form } from '#engine/form.ts'
import { isChoice } from '#engine/form.ts'
import { answersOnPath, namesOf } from '#engine/journey.ts'
import { allSteps } from '#engine/keys.ts'
import { mayTellOfHarm } from '#submissions/harm.ts'
import { IN_TURN, RULES, type Rule } from './rule.ts'
import { rules } from './rules.ts'

export interface Triage {
  readonly rules: number
  readonly flags: readonly string[]
  readonly priority: number
}

/** What the rules raise in these answers, and what comes first because of it. */
export function triage(form: Form, answers: Answers): Triage {
  const raised = raisedBy(form, answersOnPath(form, answers))
  return {
    rules: RULES,
    flags: raised.map(({ flag }) => flag),
    priority: Math.min(IN_TURN, ...raised.map(({ priority }) => priority)),
  }
}

/** The rules that a step's answers have raised: whoever gave them is helped on the very next page. */
export function raisedOn(form: Form, answers: Answers, step: string): readonly Rule[] {
  const asked = allSteps(form).find(({ id }) => id === step)
  if (!asked) return []
  const said = answersOnPath(form, answers)
  const without = Object.fromEntries(Object.entries(said).filter(([name]) => !namesOf(asked).includes(name)))
  const before = raisedBy(form, without)
  return raisedBy(form, said).filter((rule) => !before.includes(rule))
}

/** The rules by their flags, in the order of the rules. A flag of an older version that is gone is left out. */
export function rulesOf(flags: readonly string[]): readonly Rule[] {
  return rules.filter(({ flag }) => flags.includes(flag))
}

function raisedBy(form: Form, said: Answers): readonly Rule[] {
  const harm = mayTellOfHarm(writtenIn(form, said))
  return rules.filter(({ when }) => (when === 'words of harm' ? harm : holds(when, said)))
}

function writtenIn(form: Form, said: Answers): readonly string[] {
  const questions = new Map(allSteps(form).flatMap((step) => Object.entries(step.questions)))
  return Object.entries(said).flatMap(([name, answer]) => {
    const question = questions.get(name)
    return question && !isChoice(question) && typeof answer === 'string' ? [answer] : []
  })
}
