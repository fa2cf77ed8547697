import { askToSubscribe } from '#contacts/ask.ts'
import type { Answers } from '#engine/form.ts'
import { languageOf } from '#i18n/languages.ts'

type Keeper = (answers: Answers, language: string) => Promise<void>

/** Forms whose answers go straight to the room that acts on them. */
export const keepers: Readonly<Record<string, Keeper | undefined>> = {
  bulletins: (answers, language) =>
    askToSubscribe({
      email: String(answers.email),
      topics: [answers.topics ?? []].flat().map(String),
      language: preferred(answers.language, language),
    }),
}

function preferred(chosen: Answers[string] | undefined, spoken: string): string {
  return (typeof chosen === 'string' && languageOf(chosen)?.code) || spoken
}
