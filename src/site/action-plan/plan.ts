export type Level = 'high' | 'medium'
export type Year = 1 | 2

/** What is known of an action in a year. Until the council publishes a status, nothing is claimed. */
export type Status = 'unknown' | 'under-way' | 'done' | 'not-done'

export interface YearOfAction {
  readonly year: Year
  readonly level: Level
  /** How many steps: their words are numbered from 1. */
  readonly steps: number
  readonly status: Status
}

export interface Action {
  /** The plan's own number: `1.2`. */
  readonly ref: string
  readonly years: readonly [YearOfAction, YearOfAction]
}

export interface Priority {
  readonly id: 1 | 2 | 3
  /** Measures of the whole priority: the rows of the performance page it links to. */
  readonly measures: readonly string[]
  /** What else the priority answers, by the end of its key in the words. */
  readonly answers: readonly string[]
  readonly actions: readonly Action[]
}

const action = (ref: string, first: [Level, number], second: [Level, number]): Action => ({
  ref,
  years: [
    { year: 1, level: first[0], steps: first[1], status: 'unknown' },
    { year: 2, level: second[0], steps: second[1], status: 'unknown' },
  ],
})

/** The Carers Action Plan 2024–26, row by row. Its words are in `locales/<language>/action-plan.json`. */
export const plan: readonly Priority[] = [
  {
    id: 1,
    measures: ['1C2B', '1D', '1I2', '3B', 'SACE_NEVER_ENOUGH_TIME', 'SACE_NO_CONTROL'],
    answers: ['unsuitable-breaks', 'systems', 'community', 'research'],
    actions: [
      action('1.1', ['high', 3], ['high', 4]),
      action('1.2', ['medium', 4], ['medium', 3]),
      action('1.3', ['medium', 1], ['high', 4]),
    ],
  },
  {
    id: 2,
    measures: [
      '1D',
      '3B',
      '3D2',
      'SACE_NEGLECT',
      'SACE_EXTREMELY_WORRIED',
      'SACE_SAFETY_CONCERNS',
      'SACE_NO_ENCOURAGEMENT',
    ],
    answers: ['poor-experience', 'lockdowns', 'infection', 'money', 'work', 'community', 'young'],
    actions: [
      action('2.1', ['medium', 6], ['medium', 4]),
      action('2.2', ['medium', 2], ['medium', 2]),
      action('2.3', ['medium', 2], ['medium', 2]),
      action('2.4', ['high', 3], ['medium', 2]),
    ],
  },
  {
    id: 3,
    measures: ['1C1B', '1C2B', '1D', '3B', '3C'],
    answers: ['poor-experience', 'systems'],
    actions: [
      action('3.1', ['medium', 6], ['medium', 1]),
      action('3.2', ['medium', 2], ['medium', 2]),
      action('3.3', ['medium', 3], ['medium', 1]),
    ],
  },
]

export const statuses: readonly Status[] = ['unknown', 'under-way', 'done', 'not-done']
