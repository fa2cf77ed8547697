import type { Condition } from './condition.ts'

/** What a person is asked: data only. Its words are in `locales/<language>/forms/<id>.json`. */
export interface Form {
  readonly id: string
  /** A published version never changes: see `version.ts`. */
  readonly version: number
  /** Named sentences of the start page, in order: `start.<name>`. */
  readonly start: readonly string[]
  /** An anonymous form keeps nothing that leads to the person who answered. Any other gives a reference. */
  readonly anonymous: boolean
  /** There is an Easy Read version: `locales/en-easy/forms/<id>.json`. */
  readonly easyRead?: boolean
  /** Answering could put someone at risk: every page has a way out and says how to raise a concern. */
  readonly risky?: boolean
  /** Somebody may stop and come back on another device, with a reference and a code. */
  readonly comeBack?: boolean
  readonly steps: readonly Step[]
  /** Asked after check-your-answers and before sending: equality questions, contact details kept apart. */
  readonly after?: readonly Step[]
  /** A long form is a list of tasks, done in any order once those marked `first` are done. */
  readonly tasks?: readonly Task[]
  /** Rules about the whole form, looked at when someone checks their answers. */
  readonly rules?: readonly Rule[]
}

/** One task of a long form: `task.<id>`. */
export interface Task {
  readonly id: string
  readonly steps: readonly string[]
  readonly first?: boolean
}

/** One page. A step with several questions has a heading of its own: `step.<id>.title`. */
export interface Step {
  readonly id: string
  /** Asked only when this holds. Without it, always. */
  readonly when?: Condition
  readonly questions: Readonly<Record<string, Question>>
  /** There is an explanation under the heading: `step.<id>.lead`. A step with one has a title of its own, too. */
  readonly lead?: boolean
  /**
   * The form ends here for this person: it says why (`step.<id>.lead`) and points on. Links by name, each an address
   * after the language (`/contact/`) or a whole one; the words are `step.<id>.link.<name>`. Such a step asks nothing.
   */
  readonly exit?: Readonly<Record<string, string>>
  /** The questions may be answered for several people or things, up to this many. Kept as rows under the step's id. */
  readonly repeat?: number
  /** Rules about the answers of this page. */
  readonly rules?: readonly Rule[]
}

/** What has to hold, said at a question when it does not: `<question>.error.<code>`. */
export interface Rule {
  readonly code: string
  readonly question: string
  readonly holds: Condition
  /** Only looked at when the form is sent, for what may change between answering and sending. */
  readonly atSending?: boolean
}

interface Asked {
  readonly optional?: boolean
  /** Whether there is a hint in the words: `<question>.hint`. */
  readonly hint?: boolean
  /** Whether the words say why we ask: `<question>.why`. */
  readonly why?: boolean
  /** Kept away from the other answers, with no way between them: contact details of an anonymous form. */
  readonly keptApart?: boolean
  /** In a form that is not anonymous everything is sealed but this: options to be counted. */
  readonly counted?: boolean
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

/** The same question in Easy Read, where it offers other options; in a form as Easy Read has it, the ordinary ones. */
export interface EasyChoice {
  readonly options: readonly string[]
  readonly measure?: Measure
}

export interface Choice extends Asked {
  readonly kind: 'one-of' | 'many-of' | 'scale' | 'yes-no'
  readonly options: readonly string[]
  /** The first option that stands apart, after "or": not part of the scale, and in "many of" chosen alone. */
  readonly apart?: string
  readonly measure?: Measure
  readonly easy?: EasyChoice
}

export interface Writing extends Asked {
  readonly kind: 'text' | 'long-text' | 'email' | 'phone' | 'postcode'
  /** The most characters that are taken. */
  readonly max: number
  /** What a browser may fill in by itself (HTML autocomplete), for a person's own details. */
  readonly fill?: 'name' | 'organization' | 'street-address'
  /** Somebody else's details: a browser must not fill in those of who sits at it. */
  readonly someoneElses?: boolean
}

export interface DateAsked extends Asked {
  readonly kind: 'date'
  /** A date that has not come yet is an error. */
  readonly past?: boolean
}

export type Question = Choice | Writing | DateAsked

/** One person or thing of a repeated step. */
export type Row = Readonly<Record<string, string | readonly string[] | null>>

/** An option id, several of them, what was written, or the rows of a repeated step. Null: asked and left empty. */
export type Answer = string | readonly string[] | readonly Row[] | null

/** Answers by question id, and rows by step id. A question without an entry has not been asked yet. */
export type Answers = Readonly<Record<string, Answer>>

export function isChoice(question: Question): question is Choice {
  return 'options' in question
}
