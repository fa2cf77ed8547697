/** What a member of staff may do. An administrator manages people and settings, and reads no answers by that alone. */
export const roles = ['reviewer', 'administrator'] as const

export type Role = (typeof roles)[number]

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
}
