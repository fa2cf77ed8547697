import { ringInUse } from '#sealing/keys.ts'
import { isKeyedHash, keyedHashes } from '#sealing/derived.ts'
import { openValue, sealValue } from '#sealing/record.ts'

export const everyAction = [
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'join',
  'view',
  'change',
  'export',
  'refused',
  'forget',
] as const
export type Action = (typeof everyAction)[number]

/** Somebody did something. Without `staff` it was the portal itself. */
export interface Deed {
  readonly staff?: { readonly id: string; readonly name: string; readonly email: string }
  readonly action: Action
  /** An address of the team's pages, or another label. Never what a person wrote. */
  readonly about: string
  /** In own words: sealed. */
  readonly said?: { readonly why?: string; readonly detail?: string }
}

/** A deed as it is kept, without its place in the chain. */
export interface Entry {
  readonly at: Date
  readonly staff: string | null
  readonly who: string
  readonly action: string
  readonly about: string
  readonly sealed: Uint8Array | null
}

export interface Line extends Entry {
  readonly line: number
  readonly hash: string
}

export function entryOf({ staff, action, about, said }: Deed, at: Date): Entry {
  const who = staff ? `${staff.name}, ${staff.email}` : 'The portal'
  const sealed = said?.why || said?.detail ? sealValue(ringInUse(), place(at, who), said) : null
  return { at, staff: staff?.id ?? null, who, action, about: about.slice(0, 500), sealed }
}

export function saidIn({ at, who, sealed }: Entry): NonNullable<Deed['said']> {
  return sealed ? (openValue(ringInUse(), place(at, who), sealed) as NonNullable<Deed['said']>) : {}
}

/** The hash that ties an entry to its number and to the line before. The key is never in the database. */
export function hashLine(line: number, before: string, entry: Entry): string {
  return keyedHashes(ringInUse(), 'audit|line', words(line, before, entry))[0]
}

export function isHashOf(hash: string, line: number, before: string, entry: Entry): boolean {
  return isKeyedHash(ringInUse(), 'audit|line', words(line, before, entry), hash)
}

function words(line: number, before: string, { at, staff, who, action, about, sealed }: Entry): string {
  const bytes = sealed && Buffer.from(sealed).toString('base64')
  return JSON.stringify([line, before, at.toISOString(), staff, who, action, about, bytes])
}

const place = (at: Date, who: string) => ({
  table: 'audit',
  id: `${at.toISOString()} ${who}`,
  field: 'sealed',
  schema: 1,
})
