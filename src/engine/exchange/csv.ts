export type Cell = string | number | null

/** A table by column name. Every row has the columns of the first. */
export type Row = Readonly<Record<string, Cell>>

/**
 * What a spreadsheet takes for a formula: = + - @, plain or full-width, also behind spaces, marks that cannot be seen
 * and line ends; and a tab or a carriage return at the start. Source: OWASP, CSV Injection.
 */
const FORMULA = /^(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212])/u

/** Rows as CSV (RFC 4180), with their column names first. Text that would run as a formula is text: an apostrophe is before it. */
export function toCsv(rows: readonly Row[]): string {
  const [first] = rows
  if (!first) return ''
  const columns = Object.keys(first)
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]
  return lines.map((cells) => `${cells.map(cellOf).join()}\r\n`).join('')
}

function cellOf(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /["\r\n,\t']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
