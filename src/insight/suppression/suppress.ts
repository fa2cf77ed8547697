import type { Counts } from './counts.ts'
import { asTogether, byQuarter, grouped } from './lines.ts'
import { closedPeriods, periodOf, type Period } from './periods.ts'
import type { Published, PublishedPeriod } from './published.ts'
import { publishedQuestion } from './question.ts'
import type { Breakdown, Request, Rules } from './request.ts'
import { together, type Grouping } from './together.ts'

/**
 * The one way from counts to anything that is shown, drawn, filtered or handed out. What comes out is safe as a whole,
 * even from somebody who knows these rules, and every shown number exactly:
 * - time is cut into periods that never overlap and never change (`periods.ts`);
 * - in each, a table tells people apart by one thing alone, and counts neighbours together until every cell is large
 *   enough (`together.ts`). Tables share nothing but the good and the other answers to one question: such a family of
 *   tables fixes no cell that it does not show (A. Dobra and S. E. Fienberg, PNAS 97 (2000), decomposable margins);
 * - of what is not over nothing is shown but how many answered.
 */
export function suppress(counts: Counts, request: Request, grouping: Grouping = together): Published {
  const rules = { floors: request.floors, grouping }
  const { frequencies } = counts
  const closed = closedPeriods(frequencies, request.closedUntil, request.yearly)
  return {
    answers: frequencies.reduce((sum, { answers }) => sum + answers, 0),
    quarters: byQuarter(frequencies),
    periods: closed.map((period) => publishedPeriod(counts, period, request, rules)),
    open: periodOf(frequencies, closed.at(-1)?.until ?? '', '9999'),
  }
}

function publishedPeriod(
  counts: Counts,
  period: Period,
  { questions, breakdowns, by = breakdowns.map(({ id }) => id) }: Request,
  rules: Rules,
): PublishedPeriod {
  const { months } = period
  const told = breakdowns.filter(({ id }) => by.includes(id))
  const people = ({ id, values }: Breakdown) => {
    const line = values.map((value) => ({ ids: [value], cells: [counts.sum({ months, by: id, value })] }))
    return grouped(line, rules.floors, rules.grouping).map(asTogether)
  }
  return {
    ...period,
    questions: questions.map((asked) => publishedQuestion(counts, period, asked, told, rules)),
    people: Object.fromEntries(breakdowns.map((one) => [one.id, people(one)])),
  }
}
