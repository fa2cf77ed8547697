import type { Block, TableBlock } from './model.ts'

/** Words of the report, with its quarter and year filled in. */
export type Say = (key: string, values?: Record<string, string | number>) => string

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const list = (items: readonly string[], numbered = false): Block => ({ kind: 'list', items, numbered })

export function table(
  id: string,
  caption: string,
  head: readonly string[],
  rows: TableBlock['rows'],
  wide = false,
): TableBlock {
  return { kind: 'table', id, caption, head, rows, wide }
}
