import { english } from '#i18n/languages.ts'
import type { Translate } from '#i18n/translate.ts'
import type { IndicatorLine } from '#insight/report/build.ts'
import { wilson } from '#insight/wilson.ts'
import { figures } from '#site/performance/figures.ts'
import { groups, type Indicator } from '#site/performance/indicators.ts'
import { rowOf } from '#site/performance/read.ts'
import { codeWords } from '#site/performance/sentences.ts'
import { besideEngland, besideQuarterBefore } from '#site/performance/verdict.ts'

/** The indicators as the site shows them to everybody, a line each: insight may not look into the site. */
export function indicatorLines(t: Translate): readonly IndicatorLine[] {
  return groups.flatMap(({ indicators }) => indicators).map((indicator) => lineOf(indicator, t))
}

function lineOf(indicator: Indicator, t: Translate): IndicatorLine {
  const row = rowOf(indicator.code)
  const { full } = figures(english, t)
  const shown = (value: number | undefined) => (value === undefined ? '' : full(value, row.unit))
  const survey = indicator.from !== 'records'
  const code = codeWords(indicator)
  const verdict = besideQuarterBefore(row) ?? (survey ? 'survey' : 'none')
  const england = besideEngland(indicator, wilson)
  return {
    name: t(`performance:indicator.${indicator.code}.name`),
    code: t(code.key.replace('performance:code.', 'team:report.codes.'), code.values),
    local: !/^\d/.test(indicator.code),
    before: shown(row.y2022_23),
    quarterBefore: shown(row.q1_2023_24),
    latest: shown(survey ? (row.y2022_23 ?? row.y2021_22) : (row.q2_2023_24 ?? row.y2022_23 ?? row.y2021_22)),
    england: t(`team:report.englandIs.${england ?? 'none'}`, { value: shown(row.england_2021_22) }),
    direction: t(`team:report.direction.${verdict}`),
    note: (indicator.notes ?? []).map((note) => t(`performance:note.${note}`)).join(' '),
  }
}
