import { toCsv, type Row } from '#engine/exchange/csv.ts'
import type { Report, TableBlock } from './model.ts'

/** Every table of a report in one file: a line says which table, row and column, and what stands there. */
export function reportAsCsv(report: Report): string {
  const tables = report.blocks.filter((block): block is TableBlock => block.kind === 'table')
  return `\uFEFF${toCsv(tables.flatMap(linesOf))}`
}

function linesOf({ id, caption, head, rows }: TableBlock): readonly Row[] {
  return rows.flatMap(([row = '', ...cells]) =>
    cells.map((value, at) => ({ table: id, caption, row, column: head[at + 1] ?? '', value })),
  )
}
