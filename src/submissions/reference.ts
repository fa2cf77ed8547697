import { createHash } from 'node:crypto'
import type { Form } from '#engine/form.ts'
import { sendingKey } from './token.ts'
import type { Visit } from './visit.ts'

/** Crockford's base 32: no letter that looks like a digit or another letter. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The reference of a sending, such as `7KQ4M-2XD9R`: 50 bits that follow from its key, so that a second press of the
 * button is told the same. A label to talk about it by; it opens nothing.
 */
export function referenceOf(sendingKey: string): string {
  const bits = createHash('sha256').update(`reference|${sendingKey}`).digest()
  const letters = [...bits.subarray(0, 10)].map((byte) => symbols[byte % 32])
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

/** Whether a text could be a reference: for what comes in an address. */
export function isReference(text: string | null): text is string {
  return /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/.test(text ?? '')
}

/** What the address of the thanks carries: the reference, where what was sent has one. */
export function thanksQuery(form: Form, { token, keeper }: Visit, postedKey: string): readonly string[] {
  // Who may come back finds the reference in the receipt: it is the one they have already.
  if (form.anonymous || keeper || form.comeBack) return []
  return [`reference=${referenceOf(token ? sendingKey(token) : postedKey)}`]
}
