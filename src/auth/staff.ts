/** What a member of the team may do, least first. An administrator sees people and settings, and no answers. */
export const everyRole = [
  'translator',
  'reviewer',
  'publisher',
  'carers-triage',
  'safeguarding-reader',
  'administrator',
] as const
export type Role = (typeof everyRole)[number]

export interface Staff {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly string[]
}

/** Addresses are compared as people mean them: capitals and the space around them do not matter. */
export const asAddress = (email: string): string => email.trim().toLowerCase()

const LONGEST_EMAIL = 254

export function isAddress(email: string): boolean {
  return email.length <= LONGEST_EMAIL && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email)
}
