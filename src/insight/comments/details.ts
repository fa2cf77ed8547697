import { namesIn } from './names.ts'
import { isNhsNumber } from './nhs-number.ts'

export type DetailKind = 'email' | 'phone' | 'nhs' | 'postcode' | 'address' | 'date' | 'name'

/** Something in a text that may lead to a person. */
export interface Detail {
  readonly kind: DetailKind
  readonly from: number
  readonly to: number
}

interface Pattern {
  readonly kind: DetailKind
  readonly looks: RegExp
  readonly is?: (found: string) => boolean
}

const digitsIn = (text: string): number => text.replace(/\D/g, '').length
const KEEPERS = 'Road|Rd|Street|Lane|Avenue|Ave|Drive|Close|Crescent|Terrace|Gardens|Grove|Court|Mews'

/** The surest first: what an earlier one found is not looked at again. */
const patterns: readonly Pattern[] = [
  { kind: 'email', looks: /[^\s@<>()،؛,;:]+@[^\s@<>()،؛,;:]+\.\p{L}{2,}/gu },
  { kind: 'nhs', looks: /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g, is: isNhsNumber },
  {
    kind: 'phone',
    looks: /(?<!\d)(?:\+|\(?0)\d[\d\s().\u2013-]{6,18}\d(?!\d)/g,
    is: (found) => digitsIn(found) >= 9 && digitsIn(found) <= 15,
  },
  { kind: 'postcode', looks: /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])/giu },
  { kind: 'date', looks: /(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}(?!\d)/g },
  {
    kind: 'address',
    looks: new RegExp(
      `(?:(?:flat|no\\.?|number) )?(?:\\d{1,4}[A-Za-z]?,? )?(?:\\p{Lu}[\\p{L}’']+ ){1,3}(?:${KEEPERS})(?![\\p{L}])`,
      'gu',
    ),
  },
  { kind: 'address', looks: /(?:\bul\.|\bstr\.|\bstrada)\s+\p{Lu}\p{L}+(?:\s+\d{1,4}\p{L}?)?/giu },
  { kind: 'address', looks: /(?<!\p{L})شارع\s+[\p{L}]+(?:\s+\d{1,4})?/gu },
  { kind: 'address', looks: /(?<!\p{L})(?:مکان|گلی|فلیٹ)\s+نمبر\s+\d{1,4}/gu },
  { kind: 'address', looks: /\p{Script=Han}{2,4}(?:路|街|道)\s?\d{1,4}\s?號/gu },
]

/**
 * What in a text may lead to a person, in the order of the text. It finds too much rather than too little, and never
 * everything: a person looks at each comment before it leaves this room.
 */
export function detailsIn(text: string): readonly Detail[] {
  const plain = plainDigits(text)
  const found: Detail[] = []
  const free = ({ from, to }: Detail) => found.every((other) => to <= other.from || from >= other.to)
  for (const { kind, looks, is } of patterns)
    for (const match of plain.matchAll(looks)) {
      const detail = { kind, from: match.index, to: match.index + match[0].length }
      if ((is?.(match[0]) ?? true) && free(detail)) found.push(detail)
    }
  for (const name of namesIn(text)) if (free({ kind: 'name', ...name })) found.push({ kind: 'name', ...name })
  return found.sort((a, b) => a.from - b.from)
}

/** What could still lead to a person beyond doubt: a copy with one of these in it is asked about once more. */
export function sureDetailsIn(text: string): readonly Detail[] {
  return detailsIn(text).filter(({ kind }) => ['email', 'phone', 'nhs', 'postcode'].includes(kind))
}

/** Digits of every script as 0 to 9, each in its place. */
function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    if (digit.length > 1) return digit
    const code = digit.charCodeAt(0)
    let zero = code
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1
    return String(code - zero)
  })
}
