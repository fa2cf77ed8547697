/** How many answered so, of those who sent a form in a month and are like `value` (`by` and `value` empty: everybody). */
export interface Count {
  readonly month: string
  /** What people are told apart by: a question of the form, or `language`, `format`, `mode`, `place`. */
  readonly by: string
  readonly value: string
  /** Empty: all who answered the form. */
  readonly question: string
  readonly option: string
  readonly answers: number
}

/** Which counts to add up. Without options: all who answered the form. */
export interface Wanted {
  readonly months: readonly string[]
  readonly by?: string
  readonly value?: string
  readonly question?: string
  readonly options?: readonly string[]
}

export interface Counts {
  /** How many sent the form in each month, the earliest first. */
  readonly frequencies: readonly { readonly month: string; readonly answers: number }[]
  readonly sum: (wanted: Wanted) => number
}

/** Counts that can be asked for. */
export function countsOf(rows: readonly Count[]): Counts {
  const known = new Map<string, number>()
  for (const { month, by, value, question, option, answers } of rows) {
    const key = keyOf(month, by, value, question, option)
    known.set(key, (known.get(key) ?? 0) + answers)
  }
  const months = new Set(rows.filter(({ by }) => by === '').map(({ month }) => month))
  return {
    frequencies: [...months]
      .sort()
      .map((month) => ({ month, answers: known.get(keyOf(month, '', '', '', '')) ?? 0 })),
    sum: ({ months, by = '', value = '', question = '', options = [''] }) =>
      months
        .flatMap((month) =>
          options.map((option) => known.get(keyOf(month, by, value, question, option)) ?? 0),
        )
        .reduce((sum, answers) => sum + answers, 0),
  }
}

const keyOf = (...parts: readonly string[]): string => parts.join('\n')
