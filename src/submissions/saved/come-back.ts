import type { Form } from '#engine/form.ts'
import { changeDraft, openDraft } from '../draft.ts'
import { readCode, readReference, secretOf } from './code.ts'
import { forgetTries, takeTry } from './tries.ts'

export type CameBack =
  /** The draft opens with this, and this is the page they left. */
  | { readonly token: string; readonly where: string }
  /** It has been sent: this opens their copy. */
  | { readonly sent: string }
  | { readonly wrong: 'reference' | 'code' | 'unknown' }
  | { readonly locked: Date }

interface Typed {
  readonly reference: string
  readonly code: string
}

/**
 * Somebody comes back with a reference and a code. Whether a reference exists is not told.
 * @param wasSent whether a secret opens the copy of something that was sent
 */
export async function comeBack(
  form: Form,
  typed: Typed,
  wasSent: (secret: string) => Promise<boolean>,
): Promise<CameBack> {
  const [reference, code] = [readReference(typed.reference), readCode(typed.code)]
  if (!reference) return { wrong: 'reference' }
  if (!code) return { wrong: 'code' }
  const locked = await takeTry(reference)
  if (locked) return { locked }
  const secret = await secretOf(reference, code)
  const found = (await goOn(form, secret)) ?? ((await wasSent(secret)) ? { sent: secret } : undefined)
  if (!found) return { wrong: 'unknown' }
  await forgetTries(reference)
  return found
}

/** The draft of a secret, kept for longer now that it is used again. */
export async function goOn(
  form: Form,
  token: string,
): Promise<{ readonly token: string; readonly where: string } | undefined> {
  const draft = await openDraft(form.id, token)
  const kept = draft && (await changeDraft(form.id, token, (contents) => contents))
  return kept ? { token, where: draft.where ?? '' } : undefined
}
