import type { Form } from '../form.ts'
import { codeSystem } from './codes.ts'
import type { Bundle } from './fhir.ts'
import { easyQuestionnaire, questionnaire } from './questionnaire.ts'
import type { Words } from './source.ts'

/** All that another system needs to read one version of a form: its Questionnaire, its Easy Read version and its codes. */
export function bundle(
  form: Form,
  words: Words,
  easy: Words | undefined,
  site: string,
  newest = true,
): Bundle {
  const resources = [
    questionnaire(form, words, site, newest),
    ...(form.easyRead && easy ? [easyQuestionnaire(form, easy, site, newest)] : []),
    codeSystem(form, words, site, newest),
  ]
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ fullUrl: resource.url, resource })),
  }
}
