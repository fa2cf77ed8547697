import type { Answer, Answers, Form, Question, Row, Step } from '../form.ts'
import { isChoice } from '../form.ts'
import { answersOnPath, path, pathAfter } from '../journey.ts'
import { groupId, layersOf } from './enabling.ts'
import type { QuestionnaireResponse, ResponseAnswer, ResponseItem } from './fhir.ts'
import { addressesOf, codingOf, plain } from './source.ts'
import { whenAndWho, type Sent } from './sent.ts'

export type { Sent }

/**
 * A response as a FHIR R4 QuestionnaireResponse: the answers on the path, in the groups of the Questionnaire. What is
 * kept apart is not in it.
 */
export function questionnaireResponse(
  form: Form,
  answers: Answers,
  sent: Sent,
  site: string,
): QuestionnaireResponse {
  const said = answersOnPath(form, answers)
  const { questionnaire, easyRead } = addressesOf(form, site)
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: `${sent.easyRead ? easyRead : questionnaire}|${form.version}`,
    status: 'completed',
    language: sent.language,
    ...whenAndWho(form, sent, site),
    item: [...path(form, answers), ...pathAfter(form, answers)].flatMap((step) =>
      stepItems(form, step, said, site),
    ),
  }
}

/** One group for a step, or one for each of its rows; none when nothing was answered. */
function stepItems(form: Form, step: Step, said: Answers, site: string): readonly ResponseItem[] {
  const rows = step.repeat === undefined ? [said] : ((said[step.id] ?? []) as readonly Row[])
  const groups = rows
    .map((row) => answeredIn(form, step, row, site))
    .filter((items) => items.length > 0)
    .map((item): ResponseItem => ({ linkId: groupId(step), item }))
  const around = layersOf(form, step, site).slice(0, -1)
  if (groups.length === 0) return []
  return around.reduceRight<readonly ResponseItem[]>((item, { linkId }) => [{ linkId, item }], groups)
}

function answeredIn(form: Form, step: Step, answers: Answers, site: string): readonly ResponseItem[] {
  return Object.entries(step.questions)
    .filter(([, asked]) => !asked.keptApart)
    .map(([name, asked]) => ({
      linkId: name,
      answer: answerOf(form, name, asked, answers[name] ?? null, site),
    }))
    .filter(({ answer }) => answer.length > 0)
}

function answerOf(form: Form, name: string, asked: Question, answer: Answer, site: string): ResponseAnswer[] {
  const parts = [answer ?? []].flat().filter((part) => typeof part === 'string')
  if (isChoice(asked)) return parts.map((option) => ({ valueCoding: codingOf(form, site, name, option) }))
  if (asked.kind === 'date') return parts.map((valueDate) => ({ valueDate }))
  return parts.map((text) => ({ valueString: plain(text) })).filter(({ valueString }) => valueString.trim())
}
