import type { Translate } from '#i18n/translate.ts'
import type { ThemeCount } from '../themes/published.ts'
import { heading, list, paragraph, table, type Say } from './blocks.ts'
import type { Block, Report } from './model.ts'
import type { Quarter } from './quarters.ts'
import { surveyBlocks } from './survey-blocks.ts'
import type { SurveyFigures } from './survey.ts'

/** A national or local indicator as the site shows it; the page hands them over. */
export interface IndicatorLine {
  readonly name: string
  readonly code: string
  readonly local: boolean
  readonly before: string
  /** The quarter before the latest. */
  readonly quarterBefore: string
  readonly latest: string
  readonly england: string
  readonly direction: string
  readonly note: string
}

export interface Material {
  readonly quarter: Quarter
  readonly indicators: readonly IndicatorLine[]
  readonly surveys: readonly SurveyFigures[]
  /** Pooled to a year, whatever the quarter. */
  readonly safeguarding: SurveyFigures
  readonly themes: readonly ThemeCount[]
  readonly urgent: { readonly urgent: number; readonly sameWeek: number; readonly waiting: number }
  readonly subscribers: number
  readonly received: readonly { readonly form: string; readonly count: number }[]
  /** Undefined: nobody records them here yet. */
  readonly assessments: readonly (readonly [string, string])[] | undefined
  readonly promises:
    readonly { readonly said: string; readonly did: string; readonly standing: string }[] | undefined
  /** What officers write: one line each. */
  readonly events: readonly string[]
  readonly next: readonly string[]
}

/** The quarterly report to the Cabinet Member, in the shape of the council's own reports. */
export function buildReport(material: Material, t: Translate): Report {
  const { quarter } = material
  const when = { quarter: t(`team:report.quarter.${quarter.number}`), year: quarter.year }
  const say = (key: string, values = {}) => t(`team:report.${key}`, { ...when, ...values })
  return {
    quarter: quarter.first,
    title: say('reportTitle'),
    cover: ['member', 'director', 'wards', 'decision'].map(
      (fact) => [say(`cover.${fact}`), say(`cover.${fact}Is`)] as const,
    ),
    blocks: [
      ...summary(say),
      heading(say('context')),
      ...['context1', 'context2', 'context3'].map((line) => paragraph(say(line))),
      heading(say('performance')),
      paragraph(say('performanceAbout')),
      ...marked(material.indicators, say),
      heading(say('involvement')),
      ...material.surveys.flatMap((survey) => surveyBlocks(survey, t, say)),
      ...safeguardingBlocks(material.safeguarding, t, say),
      ...groupsAndEvents(material, t, say),
      heading(say('assessments')),
      ...(material.assessments
        ? [table('assessments', say('assessments'), [say('what'), say('number')], material.assessments)]
        : [paragraph(say('notRecorded'))]),
      heading(say('themes')),
      ...themeBlocks(material, say),
      heading(say('promises')),
      ...promiseBlocks(material.promises, say),
      heading(say('next')),
      material.next.length > 0 ? list(material.next) : paragraph(say('toBeWritten')),
      heading(say('appendix')),
      ...indicatorBlocks(material.indicators, say),
    ],
  }
}

function summary(say: Say): readonly Block[] {
  return [
    heading(say('summary')),
    ...['summary1', 'summary2'].map((line) => paragraph(say(line))),
    heading(say('recommendations')),
    paragraph(say('recommended')),
    list([say('recommend1'), say('recommend2')], true),
  ]
}

/** What moved since the quarter before, in words; the tables are the appendix. */
function marked(lines: readonly IndicatorLine[], say: Say): readonly Block[] {
  return (['better', 'worse'] as const).flatMap((way) => {
    const moved = lines.filter(({ direction }) => direction === say(`direction.${way}`))
    const items = moved.map(({ name, before, quarterBefore, latest }) =>
      say('moved', { name, before, quarterBefore, latest }),
    )
    return items.length > 0 ? [heading(say(`direction.${way}`), 3), list(items)] : []
  })
}

function indicatorBlocks(lines: readonly IndicatorLine[], say: Say): readonly Block[] {
  const head = ['indicator', 'code', 'before', 'latest', 'england', 'direction'].map((column) =>
    say(`column.${column}`),
  )
  const rows = (local: boolean) =>
    lines
      .filter((line) => line.local === local)
      .map(({ name, code, before, latest, england, direction }) => [
        name,
        code,
        before,
        latest,
        england,
        direction,
      ])
  const notes = lines.flatMap(({ name, note }) => (note === '' ? [] : [`${name}: ${note}`]))
  return [
    heading(say('ascof'), 3),
    table('ascof', say('ascofCaption'), head, rows(false), true),
    heading(say('local'), 3),
    table('local', say('localCaption'), head, rows(true), true),
    ...(notes.length > 0 ? [heading(say('notes'), 3), list(notes)] : []),
  ]
}

function safeguardingBlocks(survey: SurveyFigures, t: Translate, say: Say): readonly Block[] {
  return [
    heading(t('forms/safeguarding-experience:title'), 3),
    paragraph(say('safeguardingAbout')),
    ...surveyBlocks(survey, t, say).slice(1),
  ]
}

function groupsAndEvents(material: Material, t: Translate, say: Say): readonly Block[] {
  const { subscribers, received, events } = material
  const rows = [
    [say('subscribers'), String(subscribers)],
    ...received.map(({ form, count }) => [
      t(`forms/${form}:title`),
      count > 0 && count < 5 ? say('few') : String(count),
    ]),
  ]
  return [
    heading(say('events'), 3),
    events.length > 0 ? list(events) : paragraph(say('toBeWritten')),
    table('involvement', say('involvementCaption'), [say('what'), say('number')], rows),
  ]
}

function themeBlocks({ themes, urgent }: Material, say: Say): readonly Block[] {
  const shown = themes
    .filter(({ count }) => count !== undefined)
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0))
  const rows = shown.map(({ title, count, of }) => [
    title,
    say('aboutSoMany', { count: count ?? 0 }),
    say('aboutSoMany', { count: of ?? 0 }),
  ])
  const [first] = shown
  return [
    ...(first
      ? [
          paragraph(say('themesAbout', { version: first.version, day: first.frozen })),
          table('themes', say('themesCaption'), [say('theme'), say('comments'), say('outOf')], rows),
        ]
      : [paragraph(say('noThemes'))]),
    paragraph(urgent.urgent >= 5 ? say('urgent', { ...urgent }) : say('urgentFew')),
  ]
}

function promiseBlocks(promises: Material['promises'], say: Say): readonly Block[] {
  if (!promises) return [paragraph(say('notRecorded'))]
  if (promises.length === 0) return [paragraph(say('noPromises'))]
  const rows = promises.map(({ said, did, standing }) => [said, did, standing])
  return [table('promises', say('promises'), [say('said'), say('did'), say('standing')], rows)]
}
