import type { Condition } from './condition.ts'

/** What a person is asked: data only. Its words are in `locales/<language>/forms/<id>.json`. */
export interface Form {
  readonly id: string
  /** A published version never changes: see `version.ts`. */
  readonly version: number
  /** Named sentences of the start page, in order: `start.<name>`. */
  readonly start: readonly string[]
  /** An anonymous form keeps nothing that leads to the person who answered. */
  readonly anonymous: boolean
  readonly steps: readonly Step[]
}

/** One page. A step with several questions has a heading of its own: `step.<id>.title`. */
export interface Step {
  readonly id: string
  /** Asked only when this holds. Without it, always. */
  readonly when?: Condition
  readonly questions: Readonly<Record<string, Question>>
}

interface Asked {
  readonly optional?: boolean
  /** Whether there is a hint in the words: `<question>.hint`. */
  readonly hint?: boolean
}

/** How answers to a question are counted (`domain.md` 3.2). Options are the question's own ids. */
export interface Measure {
  readonly id: string
  /** The options that count as good. */
  readonly good: readonly string[]
  /** The options that are not in the denominator. */
  readonly leftOut: readonly string[]
  /** The national indicator of the same subject, in the old and the revised code book. Empty: there is none. */
  readonly ascof?: { readonly old: string; readonly revised: string }
}

export interface Choice extends Asked {
  readonly kind: 'one-of' | 'many-of' | 'scale' | 'yes-no'
  readonly options: readonly string[]
  /** The first option that stands apart, after "or": not part of the scale. */
  readonly apart?: string
  readonly measure?: Measure
}

export interface Writing extends Asked {
  readonly kind: 'text' | 'long-text' | 'email' | 'phone' | 'postcode'
  /** The most characters that are taken. */
  readonly max: number
}

export interface DateAsked extends Asked {
  readonly kind: 'date'
  /** A date that has not come yet is an error. */
  readonly past?: boolean
}

export type Question = Choice | Writing | DateAsked

/** An option id, several of them, or what was written. Null: asked and left empty. */
export type Answer = string | readonly string[] | null

/** Answers by question id. A question without an entry has not been asked yet. */
export type Answers = Readonly<Record<string, Answer>>

export function isChoice(question: Question): question is Choice {
  return 'options' in question
}
