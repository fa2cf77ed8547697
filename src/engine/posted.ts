import type { Posted } from './kinds/kind.ts'

/** A form body no browser makes from a page of ours: it is refused as a whole. */
export class UnreadableBody extends Error {}

/**
 * The fields of an `application/x-www-form-urlencoded` body.
 * @throws UnreadableBody for a NUL byte: PostgreSQL has no text with one, and no person types one.
 */
export function postedFields(body: string): Posted {
  const fields = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(body)) {
    if (name.includes('\0') || value.includes('\0')) throw new UnreadableBody('A field holds a NUL byte')
    fields.set(name, [...(fields.get(name) ?? []), value])
  }
  return fields
}
