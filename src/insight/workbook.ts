import writeWorkbook from 'write-excel-file/node'
import type { Row } from '#engine/exchange/csv.ts'

/** Sheets by name, as a spreadsheet. Text is written as text: no cell is ever a formula, whatever it begins with. */
export function workbook(sheets: Readonly<Record<string, readonly Row[]>>): Promise<Buffer> {
  return writeWorkbook(
    Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: cellsOf(rows), stickyRowsCount: 1 })),
  ).toBuffer()
}

function cellsOf(rows: readonly Row[]) {
  const columns = Object.keys(rows[0] ?? {})
  const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const lines = rows.map((row) => columns.map((column) => cellOf(row[column] ?? null)))
  return [head, ...lines]
}

function cellOf(value: Row[string]) {
  if (value === null || value === '') return null
  return typeof value === 'number' ? { value, type: Number } : { value, type: String }
}
