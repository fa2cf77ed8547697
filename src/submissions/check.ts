import type { Answers, Form, Step } from '#engine/form.ts'
import { nextToAnswer, path } from '#engine/journey.ts'
import { openDraft } from './draft.ts'
import type { Versions } from './step.ts'
import { alreadySent, submit } from './submit.ts'
import { sendingKey } from './token.ts'

export type Checking =
  | { readonly form: Form; readonly steps: readonly Step[]; readonly answers: Answers; readonly key: string }
  | { readonly go: string }
  | { readonly lost: true }

/** Someone looks over their answers before sending them. */
export async function checkAnswers(versions: Versions, token: string | undefined): Promise<Checking> {
  const found = await complete(versions, token)
  if ('go' in found || 'lost' in found || !token) return 'form' in found ? { lost: true } : found
  const { form, answers } = found
  return { form, answers, steps: path(form, answers), key: sendingKey(token) }
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
): Promise<{ readonly go: string } | { readonly lost: true }> {
  const found = await complete(versions, token)
  if ('form' in found && token) {
    await submit({ ...found, token, language })
    return { go: 'sent' }
  }
  if ('lost' in found) return key && (await alreadySent(key)) ? { go: 'sent' } : found
  return 'go' in found ? found : { lost: true }
}

async function complete(versions: Versions, token: string | undefined) {
  const newest = versions()
  const draft = newest && (await openDraft(newest.id, token))
  const form = draft && versions(draft.version)
  if (!draft || !form) return { lost: true } as const
  const open = nextToAnswer(form, draft.answers)
  return open ? { go: open.id } : { form, answers: draft.answers, handout: draft.handout }
}
