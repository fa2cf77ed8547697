import type { Answers, Form } from '#engine/form.ts'
import type { HandedOut } from './draft.ts'
import type { Sent } from './store.ts'
import type { Mode } from './submit.ts'

/** A question and what was answered, as the person saw them. */
export interface Line {
  readonly question: string
  readonly answer: string | readonly string[]
}

/** What is sent, as it is handed to another room that keeps it. */
export interface Parcel {
  readonly sent: Sent
  readonly form: Form
  readonly answers: Answers
  readonly language: string
  readonly mode: Mode
  /** Its sending key, which a reference follows from. */
  readonly key: string
  readonly token: string
  /** The reference they have already, if they saved it under a code. */
  readonly reference: string | undefined
  readonly document: readonly Line[]
}

/** Somebody at a form: what a page knows of them, and of the form. */
export interface Visit {
  /** The newest version of the form, or the one a draft was begun on. */
  readonly versions: (version?: number) => Form | undefined
  readonly token: string | undefined
  /** The part of the address: `ur`. */
  readonly language: string
  /** What a code on paper said, if there was one. */
  readonly handedOut?: HandedOut
  /** The document that is kept of a form that is not anonymous: questions and answers in the person's language. */
  readonly document: (form: Form, answers: Answers) => readonly Line[]
  /** Takes what was sent instead of the table of submissions, for forms that have a keeper of their own. */
  readonly keeper?: ((answers: Answers, language: string) => Promise<void>) | undefined
  /** The same in one statement with all that goes with a sending. */
  readonly room?: ((parcel: Parcel) => Promise<void>) | undefined
}
