import { all, any, given, not, type Condition } from '../condition.ts'
import type { Form, Question, Step } from '../form.ts'
import { isChoice } from '../form.ts'
import { allSteps } from '../keys.ts'
import { clausesOf, type Literal } from './clauses.ts'
import type { EnableWhen, Item } from './fhir.ts'
import { codingOf } from './source.ts'

/** What decides whether an item is asked, with the id of the group that carries it. */
export type Layer = Required<Pick<Item, 'linkId' | 'enableWhen'>> & Pick<Item, 'enableBehavior'>

/** The id of a step's group. */
export const groupId = ({ id }: Step): string => `step.${id}`

/**
 * When a step is asked, from the outermost group to the step's own. An item of FHIR R4 can want all of its lines or any
 * of them; what needs both is said by groups in groups, each wanting one thing. No layers: it is always asked.
 */
export function layersOf(form: Form, step: Step, site: string): readonly Layer[] {
  const clauses = clausesOf(ofQuestions(form, reached(form, step)))
  if (clauses.some((clause) => clause.length === 0)) throw new Error(`The step ${step.id} is never asked`)
  const single = clauses.filter(({ length }) => length === 1).flat()
  const several = clauses.filter(({ length }) => length > 1)
  const groups = [
    ...(single.length > 0 ? [{ literals: single, enableBehavior: 'all' as const }] : []),
    ...several.map((literals) => ({ literals, enableBehavior: 'any' as const })),
  ]
  return groups.map(({ literals, enableBehavior }, place) => ({
    linkId: groupId(step) + (place + 1 < groups.length ? `.when.${place + 1}` : ''),
    enableWhen: literals.map((literal) => lineOf(form, site, literal)),
    ...(literals.length > 1 ? { enableBehavior } : {}),
  }))
}

/** A step is reached when its own condition holds and no exit before it was. */
function reached(form: Form, step: Step): Condition {
  const steps = allSteps(form)
  const exits = steps.slice(0, steps.indexOf(step)).filter(({ exit }) => exit)
  return all(...(step.when ? [step.when] : []), ...exits.map(({ when }) => not(when ?? all())))
}

/** FHIR asks about questions only: a step's rows were given when any question in them was answered. */
function ofQuestions(form: Form, condition: Condition): Condition {
  const each = (parts: readonly Condition[]) => parts.map((part) => ofQuestions(form, part))
  if ('all' in condition) return { all: each(condition.all) }
  if ('any' in condition) return { any: each(condition.any) }
  if ('not' in condition) return not(ofQuestions(form, condition.not))
  const rows = 'given' in condition && form.steps.find(({ id, repeat }) => repeat && id === condition.given)
  return rows ? any(...Object.keys(rows.questions).map(given)) : condition
}

function lineOf(form: Form, site: string, literal: Literal): EnableWhen {
  if ('given' in literal) return { question: literal.given, operator: 'exists', answerBoolean: literal.yes }
  const { question, option, yes } = literal
  const operator = yes ? '=' : '!='
  const asked = questionOf(form, question)
  if (asked && isChoice(asked))
    return { question, operator, answerCoding: codingOf(form, site, question, option) }
  return { question, operator, [asked?.kind === 'date' ? 'answerDate' : 'answerString']: option }
}

function questionOf(form: Form, name: string): Question | undefined {
  return allSteps(form).find(({ questions }) => Object.hasOwn(questions, name))?.questions[name]
}
