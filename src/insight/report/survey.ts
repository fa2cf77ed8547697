import type { Choice, Form } from '#engine/form.ts'
import { isChoice } from '#engine/form.ts'
import { questionResult, type MeasureResult } from '../question.ts'
import type { Quarter } from './quarters.ts'
import { countBetween, type Count } from './store.ts'

export interface SurveyFigures {
  readonly form: string
  /** Since the first of April. */
  readonly year: number
  readonly quarter: number
  readonly languages: readonly { readonly name: string; readonly count: number }[]
  readonly modes: readonly { readonly name: string; readonly count: number }[]
  readonly measures: readonly MeasureFigures[]
}

export interface MeasureFigures {
  readonly question: string
  readonly measure: string
  readonly ascof: { readonly old: string; readonly revised: string } | undefined
  readonly base: number
  /** Undefined: too few answers, or it would give a small count away. */
  readonly result: MeasureResult | undefined
}

/**
 * What a form's answers say from the first of April to the end of a quarter. Shares are of the whole stretch: a quarter
 * alone is too few to say anything of, and safeguarding is never cut smaller than a year (`domain.md` 3.7).
 */
export async function surveyFigures(
  form: Form,
  quarter: Quarter,
  from = quarter.april,
): Promise<SurveyFigures> {
  const counts = await countBetween(form.id, { ...quarter, april: from })
  const of = (what: Count['of']) => counts.filter((count) => count.of === what)
  const named = (what: Count['of']) => of(what).map(({ name, answers }) => ({ name, count: answers }))
  return {
    form: form.id,
    year: of('all')[0]?.answers ?? 0,
    quarter: of('quarter')[0]?.answers ?? 0,
    languages: named('language'),
    modes: named('mode'),
    measures: measured(form).map(([question, asked]) => {
      const given = of('question').filter(({ name }) => name === question)
      const { base, measure } = questionResult(
        asked,
        new Map(given.map(({ option, answers }) => [option, answers])),
      )
      return {
        question,
        measure: asked.measure?.id ?? '',
        ascof: asked.measure?.ascof,
        base,
        result: measure,
      }
    }),
  }
}

function measured(form: Form): [string, Choice][] {
  return form.steps
    .flatMap(({ questions }) => Object.entries(questions))
    .flatMap(([id, question]) =>
      isChoice(question) && question.measure ? [[id, question] satisfies [string, Choice]] : [],
    )
}
