/**
 * Whether ten digits are an NHS number: the first nine times 10 to 2, added up, modulo 11, taken from 11, give the tenth;
 * 11 counts as 0, and 10 is never used (NHS Data Dictionary, NHS NUMBER). `943 476 5919` is one.
 */
export function isNhsNumber(text: string): boolean {
  const digits = [...text].filter((letter) => /[0-9]/.test(letter)).map(Number)
  if (digits.length !== 10 || new Set(digits).size === 1) return false
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0)
  return (11 - (sum % 11)) % 11 === digits[9]
}
