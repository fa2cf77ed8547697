import type { Answers, Form } from '#engine/form.ts'
import { open, pad, seal, unpad } from '#sealing/box.ts'
import { createDraft, readDraft, updateDraft } from './store.ts'
import { draftKey, hashOfToken, newToken } from './token.ts'

export interface Draft {
  readonly version: number
  readonly handout: string | null
  readonly answers: Answers
}

/** The answers so far, or undefined when there is no such draft: never begun, sent, forgotten, or someone else's. */
export async function openDraft(form: string, token: string | undefined): Promise<Draft | undefined> {
  if (!token) return undefined
  const row = await readDraft(hashOfToken(token), form)
  return row && { version: row.version, handout: row.handout, answers: opened(token, row.sealed) }
}

/** Begins a draft and says by which token the browser finds it again. */
export async function beginDraft(
  form: Form,
  answers: Answers,
  handout: string | null = null,
): Promise<string> {
  const token = newToken()
  await createDraft({
    tokenHash: hashOfToken(token),
    form: form.id,
    version: form.version,
    handout,
    sealed: sealed(token, answers),
  })
  return token
}

/**
 * Adds answers to a draft. Two windows that save at once both count: whoever comes second reads again and adds.
 * @returns false when the draft is gone
 */
export async function addToDraft(form: string, token: string, answers: Answers): Promise<boolean> {
  const tokenHash = hashOfToken(token)
  for (;;) {
    const row = await readDraft(tokenHash, form)
    if (!row) return false
    const both = sealed(token, { ...opened(token, row.sealed), ...answers })
    if (await updateDraft(tokenHash, row.revision, both)) return true
  }
}

function sealed(token: string, answers: Answers): Uint8Array {
  return seal(draftKey(token), place(token), pad(Buffer.from(JSON.stringify(answers))))
}

function opened(token: string, box: Uint8Array): Answers {
  return JSON.parse(Buffer.from(unpad(open(draftKey(token), place(token), box))).toString()) as Answers
}

function place(token: string): string {
  return `drafts|${hashOfToken(token)}`
}
