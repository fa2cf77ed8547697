import { openCase } from '#assessments/cases/open.ts'
import { askToSubscribe } from '#contacts/ask.ts'
import type { Answers } from '#engine/form.ts'
import { languageOf } from '#i18n/languages.ts'
import type { Parcel } from '#submissions/visit.ts'

type Keeper = (answers: Answers, language: string) => Promise<void>

/** Forms whose answers go straight to the room that acts on them. */
export const keepers: Readonly<Record<string, Keeper | undefined>> = {
  bulletins: (answers, language) =>
    askToSubscribe({
      email: textIn(answers.email)[0] ?? '',
      topics: textIn(answers.topics),
      language: preferred(answers.language, language),
    }),
}

/** Forms that another room keeps, in one statement with all that goes with a sending: the carers' queue. */
export const rooms: Readonly<Record<string, ((parcel: Parcel) => Promise<void>) | undefined>> = {
  'carers-assessment': openCase,
  'refer-a-carer': openCase,
}

const textIn = (answer: Answers[string] | undefined) =>
  [answer ?? []].flat().filter((part) => typeof part === 'string')

function preferred(chosen: Answers[string] | undefined, spoken: string): string {
  return (typeof chosen === 'string' && languageOf(chosen)?.code) || spoken
}
