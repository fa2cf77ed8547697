import type { Posted } from './kinds/kind.ts'

/**
 * The fields of an `application/x-www-form-urlencoded` body. Undefined: it holds a NUL byte, which no person types and
 * no PostgreSQL text can hold, so the body is refused as a whole.
 */
export function postedFields(body: string): Posted | undefined {
  const fields = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(body)) {
    if (name.includes('\0') || value.includes('\0')) return undefined
    fields.set(name, [...(fields.get(name) ?? []), value])
  }
  return fields
}
