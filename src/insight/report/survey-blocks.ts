import type { Translate } from '#i18n/translate.ts'
import { hideSmall } from '../small-numbers.ts'
import { YEARLY_TARGET } from '../results.ts'
import { heading, paragraph, table, type Say } from './blocks.ts'
import type { Block } from './model.ts'
import type { MeasureFigures, SurveyFigures } from './survey.ts'

/** Under this many answers nothing is said of a survey but that there are few. */
const FEWEST = 10
const TARGETS: Readonly<Record<string, number>> = { experience: YEARLY_TARGET }

/** What a survey says: how many answered and how, and each measure with its range and what it stands beside. */
export function surveyBlocks(survey: SurveyFigures, t: Translate, say: Say): readonly Block[] {
  const { form, year } = survey
  const target = TARGETS[form]
  return [
    heading(t(`forms/${form}:title`), 3),
    paragraph(say('answered', { quarterCount: survey.quarter, count: year })),
    ...(target ? [paragraph(say('target', { target, count: year }))] : []),
    ...(year < FEWEST ? [paragraph(say('tooFew'))] : [...byWay(survey, t, say), ...measures(survey, t, say)]),
  ]
}

function measures({ form, measures: all }: SurveyFigures, t: Translate, say: Say): readonly Block[] {
  const rows = all.map((figures) => [
    t(`forms/${form}:${figures.question}.label`),
    share(figures, say),
    range(figures, say),
    figures.base < FEWEST
      ? say('column.few')
      : say('aboutSoMany', { count: Math.round(figures.base / 5) * 5 }),
    codesOf(figures, say),
  ])
  const head = ['question', 'good', 'range', 'base', 'ascof'].map((column) => say(`column.${column}`))
  return [
    table(form, say('measuresCaption', { form: t(`forms/${form}:title`) }), head, rows, true),
    paragraph(say('caveat')),
  ]
}

function codesOf({ ascof }: MeasureFigures, say: Say): string {
  if (!ascof) return say('column.noCode')
  return say(ascof.revised === '' ? 'column.oldCode' : 'column.codes', { ...ascof })
}

/** To the nearest hundredth, as far as the number of answers lets anybody say. */
function share({ result }: MeasureFigures, say: Say): string {
  return result ? say('percent', { value: Math.round(result.share * 100) }) : say('column.hidden')
}

function range({ result }: MeasureFigures, say: Say): string {
  if (!result) return ''
  return say('fromTo', { low: Math.round(result.low * 100), high: Math.round(result.high * 100) })
}

/** By language, Easy Read and how it came; what is small is hidden with enough others. */
function byWay({ form, languages, modes }: SurveyFigures, t: Translate, say: Say): readonly Block[] {
  const shown = (rows: SurveyFigures['languages']) => {
    const counts = hideSmall(rows.map(({ count }) => count))
    return rows.map((_, at) => {
      const count = counts[at]
      return count === undefined ? say('few') : say('aboutSoMany', { count: Math.round(count / 5) * 5 })
    })
  }
  const spoken = withoutEasyRead(languages)
  const languageRows = spoken.map(({ name }, at) => [
    t(`team:report.language.${name}`),
    shown(spoken)[at] ?? '',
  ])
  const modeRows = modes.map(({ name }, at) => [t(`team:received.mode.${name}`), shown(modes)[at] ?? ''])
  const title = t(`forms/${form}:title`)
  return [
    table(
      `${form}-languages`,
      say('byLanguage', { form: title }),
      [say('language.title'), say('number')],
      languageRows,
    ),
    table(`${form}-modes`, say('byMode', { form: title }), [say('mode'), say('number')], modeRows),
  ]
}

/** Easy Read is English: beside it in one table it would help to work out a language that is hidden. */
function withoutEasyRead(languages: SurveyFigures['languages']): SurveyFigures['languages'] {
  const named = (wanted: (name: string) => boolean) =>
    languages.filter(({ name }) => wanted(name)).reduce((sum, { count }) => sum + count, 0)
  const others = languages.filter(({ name }) => !/^en(-easy)?$/.test(name))
  const english = named((name) => /^en(-easy)?$/.test(name))
  return english > 0 ? [{ name: 'en', count: english }, ...others] : others
}
