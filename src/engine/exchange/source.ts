import type { Form } from '../form.ts'
import type { Coding, Element } from './fhir.ts'

/** A form in one language. `tag` is the BCP 47 tag; `of` gives the words of a key such as `satisfaction.label`. */
export interface Wording {
  readonly tag: string
  readonly of: (key: string) => string
}

/** Every language a form is said in. The first is the document's own; the others are its translations. */
export type Words = readonly [Wording, ...Wording[]]

/** The addresses that name what is derived from a form. `site` is the address of the portal, without a slash at the end. */
export const addressesOf = ({ id }: Pick<Form, 'id'>, site: string) => ({
  questionnaire: `${site}/forms/${id}/questionnaire.json`,
  easyRead: `${site}/forms/${id}/questionnaire-easy-read.json`,
  codes: `${site}/forms/${id}/codes.json`,
})

/** The code of an option: the question is part of it, because "as much as I want" means another thing elsewhere. */
export function codingOf(form: Form, site: string, question: string, option: string): Coding {
  return { system: addressesOf(form, site).codes, code: `${question}.${option}` }
}

/** FHIR names that programs use: `carers-assessment` is `CarersAssessment`. */
export function nameOf(form: Form, after = ''): string {
  return form.id.replace(/(^|-)(\w)/g, (_, _dash, first: string) => first.toUpperCase()) + after
}

/** Words in the document's own language. */
export function own([first]: Words, key: string): string {
  return plain(first.of(key))
}

/** The same words in the other languages, as FHIR's translation extension. Undefined: there is no other language. */
export function others([, ...rest]: Words, key: string): Element | undefined {
  if (rest.length === 0) return undefined
  return { extension: rest.map(({ tag, of }) => translation(tag, plain(of(key)))) }
}

/** Text as FHIR takes it: its only spaces are the space, the tab and line ends, and control characters are none. */
export function plain(text: string): string {
  return text.replace(/[^\S \r\n\t]/g, ' ').replace(/[^\P{Cc}\r\n\t]/gu, '')
}

function translation(tag: string, content: string) {
  return {
    url: 'http://hl7.org/fhir/StructureDefinition/translation',
    extension: [
      { url: 'lang', valueCode: tag },
      { url: 'content', valueString: content },
    ],
  }
}
