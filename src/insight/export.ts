import type { Row } from '#engine/exchange/csv.ts'
import { toFive } from './suppression/to-five.ts'
import type {
  Published,
  PublishedPeriod,
  PublishedQuestion,
  ShareOf,
  Together,
} from './suppression/published.ts'
import { wilson } from './wilson.ts'

/**
 * Everything that may be shown, as a table: one row for each figure. Counts are to the nearest five, shares to a tenth of a
 * percent (`domain.md` 3.7). It reads what suppression left, so a file can tell no more than a page.
 */
export function figureRows(form: string, { periods }: Published): readonly Row[] {
  return periods.flatMap((period) => [
    ...Object.entries(period.people).flatMap(([by, some]) =>
      some.map((group) => ({ ...about(form, period), table: 'people', apart_by: by, ...counted(group) })),
    ),
    ...period.questions.flatMap((question) => questionRows(form, period, question)),
  ])
}

function questionRows(form: string, period: PublishedPeriod, question: PublishedQuestion): readonly Row[] {
  const row = (table: string, by: string, figures: Row): Row => ({
    ...about(form, period),
    ...ofQuestion(question),
    table,
    apart_by: by,
    ...figures,
  })
  const { share, base, options, leftOut, months } = question
  return [
    ...(typeof share === 'object' ? [row('measure', '', shared({ ids: [], ...share }))] : []),
    ...months.map((month) => row('months', 'month', shared(month))),
    ...options.map((group) => row('options', '', { ...counted(group), ...partOf(group, base) })),
    ...leftOut.map((group) => row('left out', '', counted(group))),
    ...Object.entries(question.by).flatMap(([by, some]) =>
      some.map((group) => row('measure', by, shared(group))),
    ),
  ]
}

function about(form: string, { from, until }: PublishedPeriod): Row {
  return {
    form,
    from,
    until,
    question: '',
    asked_in: '',
    measure: '',
    ascof_old: '',
    ascof_revised: '',
    ...empty,
  }
}

const empty = {
  table: '',
  apart_by: '',
  group: '',
  answers: null,
  base: null,
  share: null,
  low: null,
  high: null,
}

function ofQuestion({ asked: { id, measure, easy } }: PublishedQuestion): Row {
  return {
    question: id,
    asked_in: easy ? 'Easy Read' : '',
    measure: measure?.id ?? '',
    ascof_old: measure?.ascof?.old ?? '',
    ascof_revised: measure?.ascof?.revised ?? '',
  }
}

function counted({ ids, answers }: Together): Row {
  return { group: named(ids), answers: toFive(answers) }
}

function shared({ ids, good, of }: ShareOf): Row {
  const { low, high } = wilson(good, of)
  return {
    group: named(ids),
    answers: toFive(good),
    base: toFive(of),
    share: percent(good / of),
    low: percent(low),
    high: percent(high),
  }
}

function partOf({ answers }: Together, base: number | undefined): Row {
  return base === undefined ? {} : { base: toFive(base), share: percent(answers / base) }
}

/** Groups that were counted together, by their ids; who said nothing of themselves is `not said`. */
const named = (ids: readonly string[]): string => ids.map((id) => id || 'not said').join(' + ')
const percent = (share: number): number => Math.round(share * 1000) / 10
