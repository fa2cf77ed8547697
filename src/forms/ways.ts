import { given } from '#engine/condition.ts'
import type { Rule, Writing } from '#engine/form.ts'

/** How to reach someone, asked in the same way on every form. */
export const name: Writing = { kind: 'text', optional: true, max: 100, fill: 'name' }
export const email: Writing = { kind: 'email', optional: true, max: 254 }
export const phone: Writing = { kind: 'phone', optional: true, max: 30 }
export const address: Writing = { kind: 'long-text', optional: true, max: 300, fill: 'street-address' }

/** At least one of these ways was given. Said at the first. */
export function oneWayOf(first: string, ...others: string[]): Rule {
  return { code: 'noWay', question: first, holds: { any: [first, ...others].map(given) } }
}
