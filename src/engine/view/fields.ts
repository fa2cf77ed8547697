import type { Translate } from '#i18n/translate.ts'
import type { Question, Writing } from '../form.ts'
import { isChoice } from '../form.ts'
import type { Words } from './words.ts'

/** The options of a choice as the parts take them. Anything else has none. */
export function optionsOf(
  id: string,
  question: Question,
  chosen: readonly string[],
  { of, also }: Words,
  pictures?: ReadonlyMap<string, string>,
) {
  const options = isChoice(question) ? question.options : []
  return options.map((option) => ({
    value: option,
    label: of(`${id}.option.${option}`),
    also: also(`${id}.option.${option}`),
    picture: pictures?.get(`${id}.${option}`),
    checked: chosen.includes(option),
  }))
}

/** What a phone's keyboard and a browser's memory need to know about a line of writing. */
export function typingOf(question: Question) {
  const { kind, fill, someoneElses } = question as Writing
  const typing = {
    email: { type: 'email', autocomplete: 'email', dir: 'ltr', spellcheck: false },
    phone: { type: 'tel', autocomplete: 'tel', dir: 'ltr', width: 20 },
    postcode: { autocomplete: 'postal-code', dir: 'ltr', width: 10 },
  } as const
  const known = kind === 'email' || kind === 'phone' || kind === 'postcode' ? typing[kind] : {}
  const remembered = someoneElses ? { autocomplete: 'off' } : fill ? { autocomplete: fill } : {}
  return { ...known, ...remembered }
}

export function dateLabels(t: Translate) {
  return { day: t('asking:date.day'), month: t('asking:date.month'), year: t('asking:date.year') }
}

/** Longer than any address: people say here what happened to them. */
const OWN_WORDS = 1_000

/** Whether a question is a box for a person's own words, beside which help has to stand. */
export function isForOwnWords(question: Question): boolean {
  return question.kind === 'long-text' && question.max >= OWN_WORDS
}
