/**
 * The symbols of a code: Crockford's base 32 (crockford.com/base32.html). No letter looks like a digit, and without U
 * few words come up by chance. A symbol is worth its place: five bits.
 */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const groupOf = 4

/** Where the digits 0 to 9 of other scripts begin: Arabic, Persian and Urdu, Devanagari, Bengali, Punjabi, Gujarati. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6]

/**
 * The symbols somebody typed, as a code holds them: capitals, spaces, hyphens and the digits of their own keyboard do
 * not matter, and O, I and L are taken for the digits they look like. Undefined: something in it is no symbol.
 */
export function readCode(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}\p{Cf}]/gu, '')
  const code = [...plain].map(asSymbol).join('')
  return [...code].every((symbol) => symbols.includes(symbol)) ? code : undefined
}

/** A code as it is printed, in fours: `K7M2-9QXD`. */
export function grouped(code: string): string {
  return code.match(new RegExp(`.{1,${groupOf}}`, 'g'))?.join('-') ?? ''
}

/** A number of so many symbols. */
export function toSymbols(value: bigint, length: number): string {
  const places = Array.from({ length }, (_, place) => BigInt(5 * (length - 1 - place)))
  return places.map((shift) => symbols[Number((value >> shift) & 31n)]).join('')
}

/** The number that symbols stand for. */
export function toNumber(code: string): bigint {
  return [...code].reduce((value, symbol) => (value << 5n) | BigInt(symbols.indexOf(symbol)), 0n)
}

/** A code with its check symbol behind it. */
export function withCheck(code: string): string {
  return code + toSymbols(BigInt(remainder(code)), 1)
}

/** Whether the check symbol fits the others. */
export function isWhole(code: string): boolean {
  return code !== '' && remainder(code) === 0
}

/**
 * One check symbol of a Reed–Solomon code (Reed and Solomon 1960) over the field of 32 elements, with x⁵ + x² + 1. Each
 * place has a weight of its own, a power of x: so one wrong symbol always shows, and so do two that changed places,
 * neighbours or not, in codes of up to 31 symbols. Crockford's own check (mod 37) needs five symbols that nobody can
 * read aloud.
 */
function remainder(code: string): number {
  return [...code].reduce((sum, symbol) => timesX(sum ^ symbols.indexOf(symbol)), 0)
}

function timesX(element: number): number {
  const doubled = element << 1
  return doubled > 31 ? doubled ^ 0b100101 : doubled
}

function asSymbol(character: string): string {
  if (character === 'O') return '0'
  if (character === 'I' || character === 'L') return '1'
  const point = character.codePointAt(0) ?? 0
  const zero = zeros.find((start) => point >= start && point < start + 10)
  return zero === undefined ? character : String(point - zero)
}
