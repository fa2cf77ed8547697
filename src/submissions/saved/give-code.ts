import type { Form } from '#engine/form.ts'
import { contentsIn, sealDraft } from '../draft.ts'
import { readDraft } from '../store.ts'
import { hashOfToken } from '../token.ts'
import { newCode, newReference, secretOf } from './code.ts'
import { moveDraft } from './store.ts'

export interface Given {
  readonly reference: string
  readonly code: string
  /** What this browser opens the draft with from now on. */
  readonly token: string
}

/**
 * Gives somebody a reference and a code for their draft, which from then on opens with them alone. `known`: they have
 * one already, and nobody can say it again. Undefined: there is no such draft.
 */
export async function giveCode(form: Form, token: string): Promise<Given | 'known' | undefined> {
  const [reference, code] = [newReference(), newCode()]
  const secret = await secretOf(reference, code)
  for (;;) {
    const row = await readDraft(hashOfToken(token), form.id)
    if (!row) return undefined
    if (row.saved) return 'known'
    const contents = { ...contentsIn(token, row.sealed), reference }
    const to = { tokenHash: hashOfToken(secret), sealed: sealDraft(secret, contents) }
    if (await moveDraft({ tokenHash: row.tokenHash, revision: row.revision }, to))
      return { reference, code, token: secret }
  }
}
