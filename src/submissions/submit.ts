import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseRefused, DatabaseUnavailable } from '#db/connect.ts'
import type { Answers, Form } from '#engine/form.ts'
import { answersOnPath } from '#engine/journey.ts'
import type { HandedOut } from './draft.ts'
import { responseOf, submissionOf } from './rows.ts'
import { forgetSent, storeResponse, storeSubmission, wasSent, type Sent } from './store.ts'
import { hashOfSendingKey, hashOfToken, sendingKey } from './token.ts'
import type { Visit } from './visit.ts'

/** How an answer reached us. */
export type Mode = 'web' | 'paper' | 'phone' | 'stall'

export interface Sending extends HandedOut {
  readonly form: Form
  readonly token: string
  readonly answers: Answers
  readonly mode: Mode
  /** The reference of a draft that was saved under a code. */
  readonly reference?: string | undefined
}

/**
 * Sends a completed draft: when this returns `sent`, it is stored, exactly once. Asking again is harmless, so a
 * statement whose outcome the connection took with it is asked again. `slip used`: nothing was stored, because an
 * answer with the code of this slip was sent before.
 */
export async function submit(
  sending: Sending,
  { language, document, keeper, room }: Pick<Visit, 'language' | 'document' | 'keeper' | 'room'>,
): Promise<'sent' | 'slip used'> {
  const { form, token } = sending
  const answers = answersOnPath(form, sending.answers)
  const key = sendingKey(token)
  const sent: Sent = { keyHash: hashOfSendingKey(key), tokenHash: hashOfToken(token) }
  const about = { ...sending, answers, language }
  const { reference } = sending
  if (room) {
    const parcel = { ...about, sent, key, reference, document: document(form, answers) }
    return insisting(() => room(parcel)).then(() => 'sent' as const)
  }
  if (keeper) await insisting(() => keeper(answers, language))
  const store = keeper
    ? () => forgetSent(sent)
    : form.anonymous
      ? storing(sent, responseOf(about))
      : storingSubmission(sent, submissionOf(about, key, document(form, answers)))
  return unlessSlipUsed(() => insisting(store))
}

/** Whether the form that carried this key has been sent already. */
export async function alreadySent(key: string | undefined): Promise<boolean> {
  return Boolean(key) && wasSent(hashOfSendingKey(key ?? ''))
}

function storing(sent: Sent, rows: ReturnType<typeof responseOf>) {
  return () => storeResponse(sent, rows)
}

function storingSubmission(sent: Sent, row: ReturnType<typeof submissionOf>) {
  return () => storeSubmission(sent, row)
}

async function unlessSlipUsed(store: () => Promise<void>): Promise<'sent' | 'slip used'> {
  try {
    await store()
    return 'sent'
  } catch (error) {
    const used = error instanceof DatabaseRefused && error.constraint === 'responses_slip_hash_unique'
    if (used) return 'slip used'
    throw error
  }
}

async function insisting(store: () => Promise<void>): Promise<void> {
  for (const wait of [100, 400, 1500]) {
    try {
      return await store()
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
      await pause(wait)
    }
  }
  return store()
}
