import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseUnavailable } from '#db/connect.ts'
import type { Answers, Form } from '#engine/form.ts'
import { isChoice } from '#engine/form.ts'
import { answersOnPath } from '#engine/journey.ts'
import { ringInUse } from '#sealing/keys.ts'
import { sealValue } from '#sealing/record.ts'
import { storeResponse, wasSent } from './store.ts'
import type { ResponseRow } from './store.ts'
import { hashOfSendingKey, hashOfToken, sendingKey } from './token.ts'

export interface Sending {
  readonly form: Form
  readonly language: string
  readonly token: string
  readonly answers: Answers
  readonly handout: string | null
}

/**
 * Sends a completed draft: when this returns, it is stored, exactly once. Asking again is harmless, so a statement
 * whose outcome the connection took with it is asked again.
 */
export async function submit(sending: Sending): Promise<void> {
  const keyHash = hashOfSendingKey(sendingKey(sending.token))
  const row = responseOf(sending)
  await insisting(() => storeResponse(keyHash, hashOfToken(sending.token), row))
}

/** Whether the form that carried this key has been sent already. */
export function alreadySent(key: string): Promise<boolean> {
  return wasSent(hashOfSendingKey(key))
}

function responseOf({ form, language, answers, handout }: Sending): ResponseRow {
  const id = randomUUID()
  const { coded, written } = apart(form, answersOnPath(form, answers))
  const place = { table: 'responses', id, field: 'sealed', schema: 1 }
  const sealed = Object.keys(written).length > 0 ? sealValue(ringInUse(), place, written) : null
  return { id, form: form.id, version: form.version, language, handout, answers: coded, sealed }
}

/** Coded answers are counted; what people wrote is sealed. */
function apart(form: Form, answers: Answers): { coded: Answers; written: Answers } {
  const questions = Object.assign(
    {},
    ...form.steps.map((step) => step.questions),
  ) as Form['steps'][0]['questions']
  const isCoded = ([name]: [string, unknown]) => {
    const question = questions[name]
    return question !== undefined && isChoice(question)
  }
  const said = Object.entries(answers)
  return {
    coded: Object.fromEntries(said.filter(isCoded)),
    written: Object.fromEntries(said.filter((entry) => !isCoded(entry))),
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
