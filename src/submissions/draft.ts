import type { Answers, Form } from '#engine/form.ts'
import { open, pad, seal, unpad } from '#sealing/box.ts'
import { createDraft, deleteDraft, readDraft, updateDraft } from './store.ts'
import { draftKey, hashOfToken, newToken } from './token.ts'

/** What a code on paper said when the form was begun. */
export interface HandedOut {
  readonly handout: string | null
  /** What is kept of the code on a slip. */
  readonly slipHash: string | null
}

export interface Draft extends HandedOut {
  readonly version: number
  readonly answers: Answers
  /** When it was begun, in milliseconds. It stays inside the seal and is never stored with what is sent. */
  readonly began: number
}

interface Contents {
  readonly answers: Answers
  readonly began: number
  readonly slipHash: string | null
}

const byNobody: HandedOut = { handout: null, slipHash: null }

/** The answers so far, or undefined when there is no such draft: never begun, sent, forgotten, or someone else's. */
export async function openDraft(form: string, token: string | undefined): Promise<Draft | undefined> {
  if (!token) return undefined
  const row = await readDraft(hashOfToken(token), form)
  return row && { version: row.version, handout: row.handout, ...opened(token, row.sealed) }
}

/** Begins a draft and says by which token the browser finds it again. */
export async function beginDraft(
  form: Form,
  answers: Answers,
  { handout, slipHash } = byNobody,
): Promise<string> {
  const token = newToken()
  await createDraft({
    tokenHash: hashOfToken(token),
    form: form.id,
    version: form.version,
    handout,
    sealed: sealed(token, { answers, slipHash, began: Date.now() }),
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
    const before = opened(token, row.sealed)
    const both = sealed(token, { ...before, answers: { ...before.answers, ...answers } })
    if (await updateDraft(tokenHash, row.revision, both)) return true
  }
}

/** Forgets a draft at once, because somebody must not find it. */
export function forgetDraft(token: string): Promise<void> {
  return deleteDraft(hashOfToken(token))
}

function sealed(token: string, contents: Contents): Uint8Array {
  return seal(draftKey(token), place(token), pad(Buffer.from(JSON.stringify(contents))))
}

function opened(token: string, box: Uint8Array): Contents {
  return JSON.parse(Buffer.from(unpad(open(draftKey(token), place(token), box))).toString()) as Contents
}

function place(token: string): string {
  return `drafts|${hashOfToken(token)}`
}
