import { randomUUID } from 'node:crypto'
import { ringInUse } from '#sealing/keys.ts'
import { openValue, sealValue } from '#sealing/record.ts'

/** Who of the team does something. */
export interface Worker {
  readonly id: string
  readonly name: string
}

export type Kind =
  | 'taken'
  | 'given'
  | 'contact'
  | 'note'
  | 'translation'
  | 'arranged'
  | 'passed'
  | 'finished'
  | 'corrected'
  | 'restricted'

/** What was done, in words: sealed. */
export interface Said {
  readonly who: string
  readonly text?: string
  /** The way of a contact, the question of a translation, the category of an outcome. */
  readonly of?: string
}

export interface EventRow {
  readonly id: string
  readonly at: Date
  readonly staff: string
  readonly kind: Kind
  readonly sealed: Uint8Array
}

export function eventOf(
  { id: staff, name }: Worker,
  kind: Kind,
  said: Omit<Said, 'who'>,
  at: Date,
): EventRow {
  const id = randomUUID()
  return { id, at, staff, kind, sealed: sealValue(ringInUse(), place(id), { who: name, ...said }) }
}

export function saidIn(id: string, sealed: Uint8Array): Said {
  return openValue(ringInUse(), place(id), sealed) as Said
}

const place = (id: string) => ({ table: 'case_events', id, field: 'sealed', schema: 1 })
