import type { Answers, Form, Step } from '#engine/form.ts'
import { nextToAnswer, path } from '#engine/journey.ts'
import { openDraft } from './draft.ts'
import type { Versions } from './step.ts'
import { alreadySent, submit } from './submit.ts'
import type { Sending } from './submit.ts'
import { sendingKey } from './token.ts'

type Elsewhere = { readonly go: string } | { readonly lost: true }

export type Checking =
  | { readonly form: Form; readonly steps: readonly Step[]; readonly answers: Answers; readonly key: string }
  | Elsewhere

/** Someone looks over their answers before sending them. */
export async function checkAnswers(versions: Versions, token: string | undefined): Promise<Checking> {
  const found = await complete(versions, token)
  if (!('form' in found)) return found
  const { form, answers } = found
  return { form, answers, steps: path(form, answers), key: sendingKey(found.token) }
}

/**
 * Someone sends their answers, for the first time or again.
 * @param key the sending key of the page, which tells a repeated press from a draft that is gone
 */
export async function sendAnswers(
  versions: Versions,
  token: string | undefined,
  key: string,
  language: string,
): Promise<Elsewhere> {
  const found = await complete(versions, token)
  if ('go' in found) return found
  if ('lost' in found) return key && (await alreadySent(key)) ? { go: 'sent' } : found
  await submit({ ...found, language })
  return { go: 'sent' }
}

async function complete(
  versions: Versions,
  token: string | undefined,
): Promise<Omit<Sending, 'language'> | Elsewhere> {
  const newest = versions()
  const draft = newest && (await openDraft(newest.id, token))
  const form = draft && versions(draft.version)
  if (!token || !draft || !form) return { lost: true }
  const open = nextToAnswer(form, draft.answers)
  return open ? { go: open.id } : { token, form, answers: draft.answers, handout: draft.handout }
}
