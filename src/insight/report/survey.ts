import type { Form } from '#engine/form.ts'
import { resultsOf } from '../results.ts'
import type { PublishedPeriod } from '../suppression/published.ts'
import type { Quarter } from './quarters.ts'

export interface SurveyFigures {
  readonly form: string
  /** Sent from the first of April, or from another day, to the end of the quarter. */
  readonly year: number
  readonly quarter: number
  /** The newest period that is closed by the end of the quarter. None: too few answered for a table so far. */
  readonly period: PublishedPeriod | undefined
}

/** What a form's answers say by the end of a quarter: the same figures, after the same suppression, as on the page of the form. */
export async function surveyFigures(
  form: Form,
  quarter: Quarter,
  from = quarter.april,
): Promise<SurveyFigures> {
  const { pace, periods } = await resultsOf(form, { reader: 'staff' })
  const sentFrom = (first: string) =>
    pace
      .filter((one) => one.quarter >= first && one.quarter < quarter.after)
      .reduce((all, { answers }) => all + answers, 0)
  return {
    form: form.id,
    year: sentFrom(from),
    quarter: sentFrom(quarter.first),
    period: periods.filter(({ until }) => until <= quarter.after).at(-1),
  }
}
