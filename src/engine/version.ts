import { createHash } from 'node:crypto'
import type { Form } from './form.ts'

/**
 * The SHA-256 of a definition, in hexadecimal. Two definitions that ask the same have the same hash, whatever the
 * order of their properties; the order of steps, questions and options counts, because people see it.
 */
export function hashOf(form: Form): string {
  return createHash('sha256').update(canonical(form)).digest('hex')
}

/** JSON with sorted property names, except where their order is what people see: the questions of a step. */
function canonical(value: unknown, name = ''): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  if (name !== 'questions') entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held, key)}`).join()}}`
}
