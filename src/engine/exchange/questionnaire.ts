import { asEasyRead } from '../easy-read.ts'
import type { Form } from '../form.ts'
import { allSteps } from '../keys.ts'
import type { Questionnaire } from './fhir.ts'
import { stepItem } from './items.ts'
import { addressesOf, nameOf, others, own, type Words } from './source.ts'

/**
 * A form as a FHIR R4 Questionnaire: a group for each step, with the conditions of the form as `enableWhen` and every
 * language as a translation. Link ids are the ids of the definition, the same in every language.
 * @param newest whether this is the version that is asked now
 */
export function questionnaire(form: Form, words: Words, site: string, newest = true): Questionnaire {
  return {
    resourceType: 'Questionnaire',
    url: addressesOf(form, site).questionnaire,
    version: String(form.version),
    name: nameOf(form),
    title: own(words, 'title'),
    _title: others(words, 'title'),
    status: newest ? 'active' : 'retired',
    description: own(words, 'description'),
    _description: others(words, 'description'),
    language: words[0].tag,
    item: allSteps(form).map((step) => stepItem(form, step, words, site)),
  }
}

/** The Easy Read version of a form, in its own words: a Questionnaire of its own, derived from the other. */
export function easyQuestionnaire(form: Form, words: Words, site: string, newest = true): Questionnaire {
  const { questionnaire: standard, easyRead } = addressesOf(form, site)
  return {
    ...questionnaire(asEasyRead(form), words, site, newest),
    url: easyRead,
    name: nameOf(form, 'EasyRead'),
    derivedFrom: [`${standard}|${form.version}`],
  }
}
