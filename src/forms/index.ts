import type { Form } from '#engine/form.ts'
import { experience } from './experience/index.ts'

/** Every version of every form, the newest first. A draft is finished on the version it was begun on. */
const versions: Readonly<Record<string, readonly Form[]>> = {
  experience: [experience],
}

/** The forms as they are now. */
export const forms: readonly Form[] = Object.values(versions).flatMap(([newest]) => newest ?? [])

/** Every version there ever was, for what has to hold for all of them. */
export const everyVersion: readonly Form[] = Object.values(versions).flat()

/** A form by id: the newest version, or the one asked for. */
export function formOf(id: string | undefined, version?: number): Form | undefined {
  const known = id !== undefined && Object.hasOwn(versions, id) ? (versions[id] ?? []) : []
  return version === undefined ? known[0] : known.find((form) => form.version === version)
}
