import { plan, type Priority, type Status, statuses, type Year, type YearOfAction } from './plan.ts'

/** What a reader wants to see of the plan. Without a choice, all of it. */
export interface Choice {
  readonly priority?: Priority['id']
  readonly year?: Year
  readonly status?: Status
}

/** The choice of an address such as `?priority=2&year=1`. What is not in the plan is no choice. */
export function choiceOf(query: URLSearchParams): Choice {
  return {
    priority: plan.find(({ id }) => String(id) === query.get('priority'))?.id,
    year: ([1, 2] as const).find((year) => String(year) === query.get('year')),
    status: statuses.find((status) => status === query.get('status')),
  }
}

/** The plan as chosen, without the priorities and actions that have nothing left. */
export function chosen({ priority, year, status }: Choice) {
  const wanted = (of: YearOfAction) => (year ?? of.year) === of.year && (status ?? of.status) === of.status
  return plan
    .filter(({ id }) => (priority ?? id) === id)
    .map(({ actions, ...rest }) => ({
      ...rest,
      actions: actions
        .map(({ ref, years }) => ({ ref, years: years.filter(wanted) }))
        .filter(({ years }) => years.length > 0),
    }))
    .filter(({ actions }) => actions.length > 0)
}

export type ChosenPriority = ReturnType<typeof chosen>[number]
export type ChosenAction = ChosenPriority['actions'][number]

/** `1.2` as it stands in keys of words, where a point divides. */
export const keyOf = (ref: string): string => ref.replace('.', '-')
