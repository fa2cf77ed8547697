import type { Choice } from '#engine/form.ts'
import { FEWEST_ANSWERS, hideSmall, isSmall, SMALLEST_COUNT, type Shown } from './small-numbers.ts'
import { wilson, type Interval } from './wilson.ts'

export interface OptionResult {
  readonly option: string
  readonly count: Shown
  readonly share: Shown
}

export interface MeasureResult extends Interval {
  readonly share: number
}

export interface QuestionResult {
  /** How many gave an answer that counts: what a measure leaves out is not in it. */
  readonly base: number
  /** Undefined: too few have answered. */
  readonly options: readonly OptionResult[] | undefined
  /** Answers a measure leaves out, such as "prefer not to say". They have no share; undefined is fewer than 5. */
  readonly leftOut: readonly { readonly option: string; readonly count: Shown }[]
  /** Undefined: there is none for this question, or it would give a small count away. */
  readonly measure: MeasureResult | undefined
}

/**
 * What may be shown of a question, from the count of each option. A share of good answers says how many were good and
 * how many were not, so the two are hidden as if they were tables of their own. Where one of the two is itself small,
 * the share is not shown; because that tells which one it was, it is hidden as a whole, like a single small count.
 * Left-out answers are never part of a total that is shown.
 */
export function questionResult(question: Choice, counts: ReadonlyMap<string, number>): QuestionResult {
  const { good = [], leftOut = [] } = question.measure ?? {}
  const count = (options: readonly string[]) => sum(options.map((option) => counts.get(option) ?? 0))
  const counted = question.options.filter((option) => !leftOut.includes(option))
  const base = count(counted)
  if (base < FEWEST_ANSWERS) return { base, options: undefined, leftOut: [], measure: undefined }

  const sides = question.measure ? [good, counted.filter((option) => !good.includes(option))] : [counted]
  const small = sides.find((side) => isSmall(count(side)))
  const tables = small ? [sides.flatMap((side) => (side === small ? [side] : each(side)))] : sides.map(each)
  const shown = new Map(tables.flatMap((table) => shownIn(table, count)))
  return {
    base,
    options: counted.map((option) => result(option, shown.get(option), base)),
    leftOut: leftOut.map((option) => ({ option, count: atLeast(count([option])) })),
    measure: question.measure && !small ? measured(count(good), base) : undefined,
  }
}

/** Options by themselves. */
const each = (options: readonly string[]) => options.map((option) => [option])

/** What is shown of each option, in a table whose rows are options, or several counted together. */
function shownIn(rows: readonly (readonly string[])[], count: (options: readonly string[]) => number) {
  const shown = hideSmall(rows.map(count))
  return rows.flatMap((row, place) => row.map((option) => [option, shown[place]] as const))
}

function measured(good: number, base: number): MeasureResult {
  return { share: good / base, ...wilson(good, base) }
}

function result(option: string, count: Shown, base: number): OptionResult {
  return { option, count, share: count === undefined ? undefined : count / base }
}

function atLeast(count: number): Shown {
  return count < SMALLEST_COUNT ? undefined : count
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
