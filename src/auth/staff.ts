/** What a member of the team may do. */
export type Role = 'administrator' | 'reviewer'

export interface Staff {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly string[]
}

/** Addresses are compared as people mean them: capitals and the space around them do not matter. */
export const asAddress = (email: string): string => email.trim().toLowerCase()
