/** What somebody who asks for their data can be found by. */
export interface Person {
  /** References they were given. */
  readonly references: readonly string[]
  readonly email: string
  readonly phone: string
  /** The code of a saved form, which only they have. */
  readonly code: string
}

const digits = (text: string) => text.replace(/\D/g, '').replace(/^44/, '0')

/** Whether anything in a value is the person's email address or phone number, however it was written. */
export function isAbout({ email, phone }: Person, value: unknown): boolean {
  const [address, number] = [email.trim().toLowerCase(), digits(phone)]
  return textsIn(value).some(
    (text) =>
      (address !== '' && text.toLowerCase().includes(address)) ||
      (number.length >= 7 && digits(text).includes(number)),
  )
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
