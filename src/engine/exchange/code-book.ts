import type { Condition } from '../condition.ts'
import type { Choice, Form, Question, Step } from '../form.ts'
import { isChoice } from '../form.ts'
import { allSteps, everyOption } from '../keys.ts'
import type { Row } from './csv.ts'
import { keptAs } from './kept.ts'
import type { Words } from './source.ts'

/**
 * What every stored answer means: a row for each question, and one for each of its options. Options count as `good`, as
 * `other`, or are `left out` of the measure; those that only Easy Read or only the standard version has say so.
 */
export function codeBook(form: Form, words: Words): readonly Row[] {
  return allSteps(form).flatMap((step) =>
    Object.entries(step.questions).flatMap(([name, asked]) => [
      { ...aboutOf(form, step, name, asked), ...optionOf(), ...wordsOf(words, `${name}.label`) },
      ...(isChoice(asked) ? everyOption(asked) : []).map((option) => ({
        ...aboutOf(form, step, name, asked),
        ...optionOf(option, isChoice(asked) ? asked : undefined),
        ...wordsOf(words, `${name}.option.${option}`),
      })),
    ]),
  )
}

function aboutOf(form: Form, step: Step, name: string, asked: Question): Row {
  const measure = isChoice(asked) ? asked.measure : undefined
  return {
    form: form.id,
    version: form.version,
    step: step.id,
    asked_when: step.when ? inSigns(step.when) : '',
    rows: step.repeat ?? null,
    question: name,
    kind: asked.kind,
    required: asked.optional ? 'no' : 'yes',
    longest: 'max' in asked ? asked.max : null,
    kept: keptAs(form, step, asked),
    measure: measure?.id ?? '',
    ascof_old: measure?.ascof?.old ?? '',
    ascof_revised: measure?.ascof?.revised ?? '',
  }
}

function optionOf(option = '', asked?: Choice): Row {
  return {
    option,
    counts: asked?.measure ? countsAs(option, asked.measure) : '',
    counts_easy_read: asked?.easy?.measure ? countsAs(option, asked.easy.measure) : '',
    offered_in: asked ? offeredIn(option, asked) : '',
  }
}

function countsAs(option: string, { good, leftOut }: NonNullable<Choice['measure']>): string {
  if (good.includes(option)) return 'good'
  return leftOut.includes(option) ? 'left out' : 'other'
}

function offeredIn(option: string, { options, easy }: Choice): string {
  if (!easy || (options.includes(option) && easy.options.includes(option))) return 'every version'
  return easy.options.includes(option) ? 'Easy Read' : 'all but Easy Read'
}

function wordsOf(words: Words, key: string): Row {
  return Object.fromEntries(words.map(({ tag, of }) => [`words_${tag}`, of(key)]))
}

/** A condition as a formula over ids: `(who = helped or who = on-behalf) and not phone given`. */
function inSigns(condition: Condition): string {
  if ('all' in condition) return condition.all.map(inBrackets).join(' and ')
  if ('any' in condition) return condition.any.map(inBrackets).join(' or ')
  if ('not' in condition) return `not ${inBrackets(condition.not)}`
  if ('given' in condition) return `${condition.given} given`
  return condition.is.map((option) => `${condition.question} = ${option}`).join(' or ')
}

function inBrackets(condition: Condition): string {
  const single =
    'given' in condition || 'not' in condition || ('is' in condition && condition.is.length === 1)
  return single ? inSigns(condition) : `(${inSigns(condition)})`
}
