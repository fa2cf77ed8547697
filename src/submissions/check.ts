import { broken, type AnswerError } from '#engine/answer.ts'
import type { Answers, Form, Step } from '#engine/form.ts'
import { answersOnPath, nextToAnswer, path, pathAfter } from '#engine/journey.ts'
import { openDraft, type Draft } from './draft.ts'
import { afterCheck, pageToAnswer } from './next-page.ts'
import { asksAgain } from './spam.ts'
import { alreadySent, submit } from './submit.ts'
import { sendingKey } from './token.ts'
import type { Visit } from './visit.ts'

/** `go` is a page of the form; after a sending it is `sent`. */
export type Elsewhere = { readonly go: string } | { readonly lost: true }

export interface Checked {
  readonly form: Form
  readonly steps: readonly Step[]
  readonly answers: Answers
  readonly key: string
  readonly errors: readonly AnswerError[]
  /** Nothing is kept yet: the page asks for one more press. */
  readonly again: boolean
}

export type SlipUsed = { readonly slipUsed: true }

/** What came with the press of the button that sends. */
export interface Press {
  readonly key: string
  /** What the field held that people leave empty. */
  readonly trap: string
  /** The page had asked for one more press. */
  readonly asked: boolean
  /** Somebody whose slip was used already sends without its code. */
  readonly withoutSlip: boolean
}

interface Complete extends Draft {
  readonly token: string
  readonly form: Form
}

/**
 * Someone looks over their answers before sending them.
 * @param problem they come back because something stood in the way of sending
 */
export async function checkAnswers(visit: Visit, problem = false): Promise<Checked | Elsewhere> {
  const found = await complete(visit)
  if (!('form' in found)) return found
  const { form, answers } = found
  return checked(found, problem ? broken(form.rules ?? [], answersOnPath(form, answers)) : [])
}

/** Someone has checked their answers: what is asked after that comes next, or else they are sent. */
export async function passCheck(visit: Visit, press: Press): Promise<Checked | Elsewhere | SlipUsed> {
  const found = await complete(visit)
  if (!('form' in found)) return orSent(found, press.key)
  const { form, answers } = found
  const errors = broken(form.rules?.filter((rule) => !rule.atSending) ?? [], answersOnPath(form, answers))
  if (errors.length > 0) return checked(found, errors)
  const go = afterCheck(form, answers)
  return go === 'send' ? sendAnswers(visit, press) : { go }
}

/** Someone sends their answers, for the first time or again: the key tells a repeated press from a draft that is gone. */
export async function sendAnswers(visit: Visit, press: Press): Promise<Checked | Elsewhere | SlipUsed> {
  const found = await complete(visit)
  if (!('form' in found)) return orSent(found, press.key)
  const { form, answers } = found
  const errors = broken(form.rules ?? [], answersOnPath(form, answers))
  if (errors.length > 0) return checked(found, errors)
  if (looksAutomatic(found, press)) return checked(found, [], true)
  const slipHash = press.withoutSlip ? null : found.slipHash
  const sent = await submit({ ...found, slipHash, mode: 'web' }, visit)
  return sent === 'slip used' ? { slipUsed: true } : { go: 'sent' }
}

async function orSent(found: Elsewhere, key: string): Promise<Elsewhere> {
  return 'lost' in found && (await alreadySent(key)) ? { go: 'sent' } : found
}

function checked({ form, answers, token }: Complete, errors: readonly AnswerError[], again = false): Checked {
  return { form, answers, errors, again, steps: path(form, answers), key: sendingKey(token) }
}

function looksAutomatic({ form, answers, began }: Complete, { trap, asked }: Press): boolean {
  const pages = path(form, answers).length + pathAfter(form, answers).length
  const written = Object.values(answers).filter((answer) => typeof answer === 'string')
  return asksAgain({ trap, asked, written, began, pages, now: Date.now() })
}

async function complete({ versions, token }: Visit): Promise<Complete | Elsewhere> {
  const newest = versions()
  const draft = newest && (await openDraft(newest.id, token))
  const form = draft && versions(draft.version)
  if (!token || !draft || !form) return { lost: true }
  return nextToAnswer(form, draft.answers)
    ? { go: pageToAnswer(form, draft.answers) }
    : { ...draft, token, form }
}
