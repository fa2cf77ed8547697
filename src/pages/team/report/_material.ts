import { countSubscribers } from '#contacts/list.ts'
import { formOf } from '#forms/index.ts'
import type { Translate } from '#i18n/translate.ts'
import { buildReport } from '#insight/report/build.ts'
import type { Report } from '#insight/report/model.ts'
import type { Quarter } from '#insight/report/quarters.ts'
import { surveyFigures } from '#insight/report/survey.ts'
import { codeBook } from '#insight/themes/code-book.ts'
import { listBooks } from '#insight/themes/frozen.ts'
import { themeCount } from '#insight/themes/published.ts'
import { countWeeksToSeen } from '#submissions/comments/comments.ts'
import { formsReceived } from '#submissions/received/received.ts'
import { indicatorLines } from './_indicators.ts'

const SURVEYS = ['experience', 'direct-payments']

/** The report of a quarter as it would be now, with the lines that officers wrote. */
export async function reportNow(
  quarter: Quarter,
  written: { readonly events: readonly string[]; readonly next: readonly string[] },
  t: Translate,
): Promise<Report> {
  const aYearBefore = `${Number(quarter.after.slice(0, 4)) - 1}${quarter.after.slice(4)}`
  const [surveys, safeguarding, themes, urgent, subscribers, received] = await Promise.all([
    Promise.all(SURVEYS.flatMap((id) => formOf(id) ?? []).map((form) => surveyFigures(form, quarter))),
    surveyFigures(known('safeguarding-experience'), quarter, aYearBefore),
    newestThemes(),
    countWeeksToSeen(aYearBefore),
    countSubscribers(),
    formsReceived(),
  ])
  return buildReport(
    {
      ...{ quarter, surveys, safeguarding, themes, urgent, received, ...written },
      indicators: indicatorLines(t),
      subscribers: subscribers.all,
      assessments: undefined,
      promises: undefined,
    },
    t,
  )
}

async function newestThemes() {
  const [[newest], book] = await Promise.all([listBooks(), codeBook()])
  const counts = newest ? await Promise.all(book.map(({ id }) => themeCount(id, newest.version))) : []
  return counts.flatMap((count) => count ?? [])
}

function known(id: string) {
  const form = formOf(id)
  if (!form) throw new Error(`There is no form ${id}`)
  return form
}
