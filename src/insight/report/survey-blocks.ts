import type { Translate } from '#i18n/translate.ts'
import { YEARLY_TARGET } from '../results.ts'
import type { PublishedPeriod, PublishedQuestion, Together } from '../suppression/published.ts'
import { namesFor, periodName } from '../view/labels.ts'
import { wilson } from '../wilson.ts'
import { heading, paragraph, table, type Say } from './blocks.ts'
import type { Block } from './model.ts'
import type { SurveyFigures } from './survey.ts'

const TARGETS: Readonly<Record<string, number>> = { experience: YEARLY_TARGET }

/** What a survey says: how many answered and how, and each measure with its range and what it stands beside. */
export function surveyBlocks(survey: SurveyFigures, t: Translate, say: Say): readonly Block[] {
  const { form, year, period } = survey
  const target = TARGETS[form]
  return [
    heading(t(`forms/${form}:title`), 3),
    paragraph(say('answered', { quarterCount: survey.quarter, count: year })),
    ...(target ? [paragraph(say('target', { target, count: year }))] : []),
    ...(period
      ? [...byWay(form, period, t, say), ...measures(form, period, t, say)]
      : [paragraph(say('tooFew'))]),
  ]
}

function measures(form: string, period: PublishedPeriod, t: Translate, say: Say): readonly Block[] {
  const rows = period.questions
    .filter(({ asked }) => asked.measure)
    .map((question) => [
      label(form, question, t, say),
      ...shareOf(question, say),
      question.base === undefined ? say('column.few') : say('aboutSoMany', { count: toFive(question.base) }),
      question.asked.measure?.ascof
        ? say('column.codes', { ...question.asked.measure.ascof })
        : say('column.noCode'),
    ])
  const head = ['question', 'good', 'range', 'base', 'ascof'].map((column) => say(`column.${column}`))
  const caption = say('measuresCaption', { form: t(`forms/${form}:title`), period: periodName(period) })
  return [table(form, caption, head, rows, true), paragraph(say('caveat'))]
}

function label(form: string, { asked }: PublishedQuestion, t: Translate, say: Say): string {
  const question = t(`forms/${form}:${asked.id}.label`)
  return asked.easy ? say('easyQuestion', { question }) : question
}

/** The share and its range, to the nearest hundredth, as far as the number of answers lets anybody say. */
function shareOf({ share }: PublishedQuestion, say: Say): readonly [string, string] {
  if (typeof share === 'string') return [say('column.hidden'), '']
  const { low, high } = wilson(share.good, share.of)
  const percent = (part: number) => Math.round(part * 100)
  return [
    say('percent', { value: percent(share.good / share.of) }),
    say('fromTo', { low: percent(low), high: percent(high) }),
  ]
}

/** By language and how it came; what is small is counted together with others. */
function byWay(form: string, period: PublishedPeriod, t: Translate, say: Say): readonly Block[] {
  const names = namesFor(form, new Map(), t)
  const rows = (by: string) =>
    (period.people[by] ?? []).map(({ ids, answers }: Together) => [
      names.group(by, ids),
      say('aboutSoMany', { count: toFive(answers) }),
    ])
  const said = { form: t(`forms/${form}:title`), period: periodName(period) }
  return [
    table(
      `${form}-languages`,
      say('byLanguage', said),
      [say('language.title'), say('number')],
      rows('language'),
    ),
    table(`${form}-modes`, say('byMode', said), [say('mode'), say('number')], rows('mode')),
  ].filter(({ rows }) => rows.length > 0)
}

const toFive = (count: number): number => Math.round(count / 5) * 5
