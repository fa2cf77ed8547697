import type { Choice, Form } from '../form.ts'
import { isChoice } from '../form.ts'
import { allSteps, everyOption } from '../keys.ts'
import type { CodeSystem, Concept } from './fhir.ts'
import { addressesOf, codingOf, nameOf, own, plain, type Words } from './source.ts'

/** The options of every question of a form as a FHIR R4 CodeSystem, Easy Read's too, with their words in each language. */
export function codeSystem(form: Form, words: Words, site: string, newest = true): CodeSystem {
  return {
    resourceType: 'CodeSystem',
    url: addressesOf(form, site).codes,
    version: String(form.version),
    name: nameOf(form, 'Codes'),
    title: own(words, 'title'),
    status: newest ? 'active' : 'retired',
    content: 'complete',
    caseSensitive: true,
    hierarchyMeaning: 'grouped-by',
    concept: allSteps(form)
      .flatMap(({ questions }) => Object.entries(questions))
      .flatMap(([name, asked]) => (isChoice(asked) ? [question(form, name, asked, words, site)] : [])),
  }
}

function question(form: Form, name: string, asked: Choice, words: Words, site: string): Concept {
  const options = everyOption(asked).map((option) => ({
    code: codingOf(form, site, name, option).code,
    ...named(words, `${name}.option.${option}`),
  }))
  return { code: name, ...named(words, `${name}.label`), concept: options }
}

function named(words: Words, key: string): Pick<Concept, 'display' | 'designation'> {
  const designation = words.slice(1).map(({ tag, of }) => ({ language: tag, value: plain(of(key)) }))
  return { display: own(words, key), ...(designation.length > 0 ? { designation } : {}) }
}
