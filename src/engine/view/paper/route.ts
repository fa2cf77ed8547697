import type { Route, Ticked } from '../../routing.ts'
import { wordsOf } from '../words.ts'
import type { Print } from './paper.ts'

/** A sentence, with a list below it when it is about several things. */
export interface Sentence {
  readonly text: string
  readonly parts: readonly Sentence[]
}

/** What the sentence is for: a step is answered only then, the form ends there, or it is a line of a list. */
export type Use = 'ask' | 'stop' | 'part'

/** A route in words: "Answer this only if you ticked “Yes” at question 1." */
export function sentenceOf(route: Route, use: Use, print: Print): Sentence {
  const { t } = print
  if ('parts' in route)
    return {
      text: t(`asking:paper.${use}.${route.kind}`),
      parts: route.parts.map((part) => sentenceOf(part, 'part', print)),
    }
  const { number, not } = route
  if (route.kind === 'answered')
    return { text: t(`asking:paper.${use}.${not ? 'empty' : 'answered'}`, { number }), parts: [] }
  const options = optionsIn(route, print)
  return { text: t(`asking:paper.${use}.${not ? 'notTicked' : 'ticked'}`, { number, options }), parts: [] }
}

/** “One”, “two” or “three”, as the language lists them. */
function optionsIn({ question, options }: Ticked, { form, t, language }: Print): string {
  const of = wordsOf(form, t)
  const quoted = options.map((option) =>
    t('asking:paper.quoted', { option: of(`${question}.option.${option}`) }),
  )
  return new Intl.ListFormat(language.tag, { type: 'disjunction' }).format(quoted)
}
