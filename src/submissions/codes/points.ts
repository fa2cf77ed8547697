import { randomUUID } from 'node:crypto'
import { readCode } from './code.ts'
import { handoutHash, isHandoutCode, newHandoutCode } from './handout.ts'
import { createHandout, readHandout, readHandouts, updateHandout, type Handout } from './store.ts'

export type { Handout } from './store.ts'

const LONGEST_NAME = 100

export type NameError = 'missing' | 'tooLong'

/** A code for a point that is about to be made. The page carries it, so that pressing twice makes one point. */
export const newPointCode = newHandoutCode

export function nameError(name: string): NameError | undefined {
  const { length } = name.trim()
  if (length === 0) return 'missing'
  return length > LONGEST_NAME ? 'tooLong' : undefined
}

/** Makes a handout point. Its code is on paper and in the page that asked; here only a hash of it is kept. */
export async function makePoint(
  code: string,
  name: string,
  form: string,
): Promise<{ readonly made: string } | { readonly error: NameError }> {
  const error = nameError(name)
  if (error) return { error }
  const given = isHandoutCode(code) ? code : newHandoutCode()
  await createHandout({ id: randomUUID(), codeHash: handoutHash(given), form, name: name.trim() })
  return { made: given }
}

export function listPoints(): Promise<readonly Handout[]> {
  return readHandouts()
}

/** Stops taking the code of a point. */
export function closePoint(id: string): Promise<void> {
  return updateHandout(id, false)
}

/** Takes the code of a closed point again. */
export function reopenPoint(id: string): Promise<void> {
  return updateHandout(id, true)
}

/** The open point that a typed code names. */
export async function findHandout(typed: string) {
  const code = readCode(typed) ?? ''
  const point = isHandoutCode(code) ? await readHandout(handoutHash(code)) : undefined
  return point?.open ? { ...point, code } : undefined
}
