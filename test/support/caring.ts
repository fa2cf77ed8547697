import type { Answers } from '#engine/form.ts'
import { carersAssessment } from '#forms/carers-assessment/index.ts'
import { documentOf, wordsOf } from '#engine/view/words.ts'
import { translator } from '#i18n/translate.ts'
import { openCase } from '#assessments/cases/open.ts'
import { sendAnswers } from '#submissions/check.ts'
import { sendingKey } from '#submissions/token.ts'
import type { Visit } from '#submissions/visit.ts'
import { wholeAnswers } from './resident.ts'

/** Everything that is asked, answered so that nothing leads out; `words` is what is written in boxes. */
export const everythingSaid = (words: string): Answers => wholeAnswers(carersAssessment, words)

/** Somebody at the form about caring, as the pages know them. */
export const caring = (token: string | undefined, language = 'en'): Visit => ({
  versions: () => carersAssessment,
  token,
  language,
  room: openCase,
  document: (form, answers) => documentOf(form, answers, wordsOf(form, translator(language)), language),
})

/** They press the button that sends. */
export const sendCaring = (token: string, language = 'en') =>
  sendAnswers(caring(token, language), { key: sendingKey(token), trap: '', asked: true, withoutSlip: false })
