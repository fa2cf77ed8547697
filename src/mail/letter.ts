import { randomUUID } from 'node:crypto'
import { ringInUse } from '#sealing/keys.ts'
import { openValue, sealValue } from '#sealing/record.ts'

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The code of its language. */
  readonly language: string
  /** Where a mail program can stop such letters with one press (RFC 8058). */
  readonly stop?: string
}

/** What the outbox holds of a letter: nothing that can be read. */
export interface LetterRow {
  readonly id: string
  readonly sealed: Uint8Array
}

export function letterRow(letter: Letter, id: string = randomUUID()): LetterRow {
  return { id, sealed: sealValue(ringInUse(), place(id), letter) }
}

export function openLetter({ id, sealed }: LetterRow): Letter {
  return openValue(ringInUse(), place(id), sealed) as Letter
}

const place = (id: string) => ({ table: 'outbox', id, field: 'sealed', schema: 1 })
