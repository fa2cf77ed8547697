import type { Role, Staff } from '#auth/staff.ts'

/** What people who look after somebody told us goes to those who work on it, and to nobody else. */
const aboutCaring: readonly string[] = ['refer-a-carer', 'carers-assessment']

/** Whose work it is to read what was sent on a form. */
export const readerOf = (form: string): Role => (aboutCaring.includes(form) ? 'carers-triage' : 'reviewer')

export const mayRead = ({ roles }: Staff, form: string): boolean => roles.includes(readerOf(form))
