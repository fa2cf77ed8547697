/**
 * Rows as a spreadsheet reads them (RFC 4180), with a byte order mark, because without one Excel takes UTF-8 for
 * something else. What a spreadsheet would take for a formula gets a `'` before it (OWASP, CSV injection), also behind
 * spaces and in full width; so does the rare address that begins that way.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

const FORMULA = /^[\s\p{Z}\p{Cf}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
