import type { Writing } from '../form.ts'
import { empty, oneField, single } from './kind.ts'
import type { Kind, Reading } from './kind.ts'

type Look = (value: string) => Reading

/** Something written, of one line or more. Line ends are kept as one character. */
export const text = writing(['tooLong'], (value) => ({ answer: value }))

/** An address for email: something, an at sign, something with a dot. Whether it works only a letter can tell. */
export const email = writing(['tooLong', 'notAnEmail'], (value) =>
  /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value) ? { answer: value } : { error: 'notAnEmail' },
)

/** A phone number as people write it: spaces, dashes and brackets are fine; 7 to 15 digits (ITU-T E.164). */
export const phone = writing(['tooLong', 'notAPhone'], (value) => {
  const digits = westernDigits(value).replace(/[\s().-]/g, '')
  return /^\+?\d{7,15}$/.test(digits) ? { answer: digits } : { error: 'notAPhone' }
})

/** A United Kingdom postcode in any spacing or case, kept as `CV1 5FB`. Source: BS 7666. */
export const postcode = writing(['tooLong', 'notAPostcode'], (value) => {
  const parts = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(value.toUpperCase().replace(/[^A-Z\d]/g, ''))
  return parts ? { answer: `${parts[1]} ${parts[2]}` } : { error: 'notAPostcode' }
})

/** Digits as they are written in Arabic, Persian, Urdu, Gurmukhi and Gujarati, turned into 0–9. */
function westernDigits(value: string): string {
  return value.replace(/\p{Nd}/gu, (digit) => {
    const zero = [0x30, 0x660, 0x6f0, 0xa66, 0xae6].find((start) => {
      const place = (digit.codePointAt(0) ?? 0) - start
      return place >= 0 && place <= 9
    })
    return zero === undefined ? digit : String((digit.codePointAt(0) ?? 0) - zero)
  })
}

function writing(errors: readonly string[], look: Look): Kind<Writing> {
  return {
    errors: [...errors, 'repeated'],
    read(posted, name, { max }) {
      const value = single(posted, name)?.replace(/\r\n?/g, '\n')
      if (value === undefined) return { error: 'repeated' }
      if (value === '') return empty
      return [...value].length > max ? { error: 'tooLong' } : look(value)
    },
    fields: oneField,
  }
}
