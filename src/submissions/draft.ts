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

/** What was typed on pages that were left before they were whole: by step, as a browser posts it. */
export type Half = Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>>

interface Contents {
  readonly answers: Answers
  /** When it was begun, in milliseconds. It stays inside the seal and is never stored with what is sent. */
  readonly began: number
  readonly slipHash: string | null
  /** The reference that came with its code. */
  readonly reference?: string
  /** The page that was open last. */
  readonly where?: string
  readonly half?: Half
}

export interface Draft extends Contents, HandedOut {
  readonly version: number
  /** It has a reference and a code. */
  readonly saved: boolean
  /** The last day it is kept. */
  readonly until: string
}

const byNobody: HandedOut = { handout: null, slipHash: null }

/** The answers so far, or undefined when there is no such draft: never begun, sent, forgotten, or someone else's. */
export async function openDraft(form: string, token: string | undefined): Promise<Draft | undefined> {
  if (!token) return undefined
  const row = await readDraft(hashOfToken(token), form)
  if (!row) return undefined
  const { version, handout, saved, forgetAfter: until } = row
  return { version, handout, saved, until, ...contentsIn(token, row.sealed) }
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
    sealed: sealDraft(token, { answers, slipHash, began: Date.now() }),
  })
  return token
}

/** Adds the answers of a step to a draft, and notes which page comes next. False when the draft is gone. */
export function addToDraft(
  form: string,
  token: string,
  answers: Answers,
  at?: { readonly step: string; readonly where: string },
): Promise<boolean> {
  return changeDraft(form, token, ({ half = {}, ...before }) => ({
    ...before,
    ...(at && { where: at.where }),
    answers: { ...before.answers, ...answers },
    half: Object.fromEntries(Object.entries(half).filter(([step]) => step !== at?.step)),
  }))
}

/**
 * Changes what a draft holds. Two windows that save at once both count: whoever comes second reads again.
 * @returns false when the draft is gone
 */
export async function changeDraft(
  form: string,
  token: string,
  change: (before: Contents) => Contents,
): Promise<boolean> {
  const tokenHash = hashOfToken(token)
  for (;;) {
    const row = await readDraft(tokenHash, form)
    if (!row) return false
    const after = sealDraft(token, change(contentsIn(token, row.sealed)))
    if (await updateDraft(tokenHash, row.revision, after)) return true
  }
}

/** Forgets a draft at once, because somebody must not find it. One with a code nobody finds without it, so it stays. */
export async function forgetUnsaved(form: string, token: string): Promise<void> {
  const draft = await openDraft(form, token)
  if (draft && !draft.saved) await deleteDraft(hashOfToken(token))
}

/** What the database holds of a draft. */
export function sealDraft(token: string, contents: Contents): Uint8Array {
  return seal(draftKey(token), place(token), pad(Buffer.from(JSON.stringify(contents))))
}

/** What is in the seal of a draft. */
export function contentsIn(token: string, box: Uint8Array): Contents {
  return JSON.parse(Buffer.from(unpad(open(draftKey(token), place(token), box))).toString()) as Contents
}

function place(token: string): string {
  return `drafts|${hashOfToken(token)}`
}
