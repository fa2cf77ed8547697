import type { Form, Question, Step } from '../form.ts'
import { isChoice } from '../form.ts'
import { hasTitle } from '../keys.ts'
import { groupId, layersOf } from './enabling.ts'
import type { Extension, Item } from './fhir.ts'
import { codingOf, others, own, type Words } from './source.ts'

const HL7 = 'http://hl7.org/fhir/StructureDefinition'

const instructions: Extension = {
  url: `${HL7}/questionnaire-displayCategory`,
  valueCodeableConcept: {
    coding: [{ system: 'http://hl7.org/fhir/questionnaire-display-category', code: 'instructions' }],
  },
}

/** A step as a group of its questions, inside the groups that say when it is asked. */
export function stepItem(form: Form, step: Step, words: Words, site: string): Item {
  const layers = layersOf(form, step, site)
  const group: Item = { ...(layers.at(-1) ?? { linkId: groupId(step) }), ...groupOf(form, step, words, site) }
  return layers
    .slice(0, -1)
    .reduceRight<Item>((inside, layer) => ({ ...layer, type: 'group', item: [inside] }), group)
}

function groupOf(form: Form, step: Step, words: Words, site: string): Omit<Item, 'linkId'> {
  const about = `step.${step.id}`
  return {
    type: 'group',
    ...(hasTitle(step) ? textOf(words, `${about}.title`) : {}),
    ...rowsOf(step),
    item: [
      ...(step.lead || step.exit ? [display(words, `${about}.lead`)] : []),
      ...Object.keys(step.exit ?? {}).map((link) => display(words, `${about}.link.${link}`)),
      ...Object.entries(step.questions).map(([name, asked]) => questionItem(form, name, asked, words, site)),
    ],
  }
}

function rowsOf({ repeat, questions }: Step): Partial<Item> {
  if (repeat === undefined) return {}
  const needed = Object.values(questions).some(({ optional }) => !optional)
  return {
    repeats: true,
    required: needed,
    extension: [{ url: `${HL7}/questionnaire-maxOccurs`, valueInteger: repeat }],
  }
}

function questionItem(form: Form, name: string, asked: Question, words: Words, site: string): Item {
  const beside = [asked.hint && 'hint', asked.why && 'why'].filter((part) => typeof part === 'string')
  return {
    linkId: name,
    ...textOf(words, `${name}.label`),
    ...answersOf(form, name, asked, words, site),
    // What is kept apart is never in a response with the other answers, so none can be asked to hold it.
    required: !asked.optional && !asked.keptApart,
    ...(asked.keptApart ? { extension: [{ url: `${site}/fhir/kept-apart`, valueBoolean: true }] } : {}),
    ...(beside.length > 0
      ? { item: beside.map((part) => display(words, `${name}.${part}`, [instructions])) }
      : {}),
  }
}

/**
 * What can be answered. Yes and no are a choice too, not a boolean: their words are ours in every language, and Easy Read
 * may add "not sure" under the same id.
 */
function answersOf(form: Form, name: string, asked: Question, words: Words, site: string) {
  if (asked.kind === 'date') return { type: 'date' } as const
  if (!isChoice(asked))
    return { type: asked.kind === 'long-text' ? 'text' : 'string', maxLength: asked.max } as const
  const answerOption = asked.options.map((option) => {
    const key = `${name}.option.${option}`
    const coding = codingOf(form, site, name, option)
    return { valueCoding: { ...coding, display: own(words, key), _display: others(words, key) } }
  })
  return { type: 'choice', repeats: asked.kind === 'many-of', answerOption } as const
}

function display(words: Words, key: string, extension?: readonly Extension[]): Item {
  return { linkId: key, type: 'display', ...textOf(words, key), extension }
}

function textOf(words: Words, key: string) {
  return { text: own(words, key), _text: others(words, key) }
}
