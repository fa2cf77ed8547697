import { sidesOf, type Asked } from './asked.ts'
import type { Counts, Wanted } from './counts.ts'
import type { Floors } from './floors.ts'
import { asShare, asTogether, grouped, groupedApart, groupedInTime } from './lines.ts'
import type { Period } from './periods.ts'
import type { PublishedQuestion, Share, Withheld } from './published.ts'
import type { Breakdown, Rules } from './request.ts'
import type { Item } from './together.ts'

/** What may be shown of a question in a period that is closed. */
export function publishedQuestion(
  counts: Counts,
  { months }: Period,
  asked: Asked,
  breakdowns: readonly Breakdown[],
  { floors, grouping }: Rules,
): PublishedQuestion {
  const { good, others } = sidesOf(asked)
  const count = (options: readonly string[]) => counts.sum({ months, question: asked.id, options })
  const options = (some: readonly string[]) => some.map((id) => ({ ids: [id], cells: [count([id])] }))
  const sides = (wanted: Wanted, id: string): Item => ({
    ids: [id],
    cells: [good, others].map((some) => counts.sum({ ...wanted, question: asked.id, options: some })),
  })
  const base = count([...good, ...others])
  const time = asked.measure ? months.map((month) => sides({ months: [month] }, month)) : []
  const inTime = groupedInTime(time, floors, grouping)
  const by = ({ id, values }: Breakdown) =>
    asked.measure ? values.map((value) => sides({ months, by: id, value }, value)) : []
  const optionLine = asked.measure
    ? groupedApart([options(good), options(others)], floors, grouping)
    : grouped(options(others), floors, grouping)
  return {
    asked,
    base: base < floors.base ? undefined : base,
    share: shareOf(count(good), count(others), floors),
    options: base < floors.base ? [] : optionLine.map(asTogether),
    leftOut: options(asked.measure?.leftOut ?? [])
      .map(asTogether)
      .filter(({ answers }) => answers >= floors.cell),
    quarters: inTime.quarters.map(asShare),
    months: inTime.months.map(asShare),
    by: Object.fromEntries(
      breakdowns.map((one) => [one.id, grouped(by(one), floors, grouping).map(asShare)]),
    ),
  }
}

function shareOf(good: number, others: number, { base, cell }: Floors): Share | Withheld {
  if (good + others < base) return 'few'
  if (others < cell) return 'nearly-all'
  return good < cell ? 'nearly-none' : { good, of: good + others }
}
