import type { Choice, Measure } from '#engine/form.ts'

/** What is asked, with its own good options: as everybody is asked, or as Easy Read asks. */
export interface Asked {
  readonly id: string
  readonly options: readonly string[]
  readonly measure?: Measure
  /** Asked so in Easy Read alone. */
  readonly easy?: boolean
}

/** The ways a question is asked: Easy Read’s own options are a measure of their own (`domain.md` 3.2). */
export function waysToAsk(id: string, { options, measure, easy }: Choice): readonly Asked[] {
  const ordinary = { id, options, measure }
  return easy ? [ordinary, { id, options: easy.options, measure: easy.measure, easy: true }] : [ordinary]
}

/** The options that count, good ones and others; left-out ones are neither. */
export function sidesOf({ options, measure }: Asked): {
  readonly good: readonly string[]
  readonly others: readonly string[]
} {
  const good = measure?.good ?? []
  const counted = options.filter((option) => !measure?.leftOut.includes(option))
  return { good, others: counted.filter((option) => !good.includes(option)) }
}
