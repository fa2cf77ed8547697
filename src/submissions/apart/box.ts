import { randomUUID } from 'node:crypto'
import type { Answers } from '#engine/form.ts'
import { ringInUse } from '#sealing/keys.ts'
import { openValue, sealValue } from '#sealing/record.ts'

/** What somebody left at the end of an anonymous form, to be reached by. */
export interface LeftApart {
  readonly form: string
  readonly language: string
  readonly contact: Answers
}

/** What every sending leaves, with or without contact details: sealed, and of one size. */
export interface ApartBox {
  readonly id: string
  readonly sealed: Uint8Array
}

/** Two steps of padding, less its length: what is sealed is this long, whatever it says. */
const BYTES = 2 * 1024 - 4

/** `{"left":…,"room":"…"}` with an empty room. */
const AROUND = Buffer.byteLength('{"left":,"room":""}')

/**
 * The box that goes into `apart_pending` in the statement that stores a response. Form and language are inside: a rare
 * language beside the box would point back to the answers.
 */
export function apartBox(form: string, language: string, contact: Answers | null): ApartBox {
  return boxOf('apart_pending', contact && { form, language, contact })
}

/** A box with a new id for where the team reads it. */
export const boxToKeep = (left: LeftApart): ApartBox => boxOf('apart', left)

export function openBox(table: 'apart_pending' | 'apart', { id, sealed }: ApartBox): LeftApart | null {
  return (openValue(ringInUse(), place(table, id), sealed) as { left: LeftApart | null }).left
}

function boxOf(table: string, left: LeftApart | null): ApartBox {
  const id = randomUUID()
  const plain = JSON.parse(JSON.stringify(left, withoutControls)) as LeftApart | null
  return { id, sealed: sealValue(ringInUse(), place(table, id), filled(plain)) }
}

/** No person types control characters or half of a pair, and they would take more room than any letter. */
function withoutControls(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replace(/[^\P{Cc}\n]/gu, '') : value
}

/** @throws Error when contact details do not fit, so that no form can give away by its size who left some */
function filled(left: LeftApart | null) {
  const room = BYTES - AROUND - Buffer.byteLength(JSON.stringify(left))
  if (room < 0) throw new Error('Contact details do not fit into their box')
  return { left, room: ' '.repeat(room) }
}

const place = (table: string, id: string) => ({ table, id, field: 'sealed', schema: 1 })
