import { readSheet } from 'read-excel-file/node'
import writeSheet from 'write-excel-file/node'
import type { Language } from '../../languages.ts'
import type { Item } from './items.ts'
import type { Returned } from './returned.ts'

const columns = ['File', 'Text', 'Notes', 'English', 'Translation', 'State'] as const
const widths = [{ width: 22 }, { width: 18 }, { width: 36 }, { width: 60 }, { width: 60 }, { width: 10 }]

/** A language as a spreadsheet: one row a text, the English beside the translation. */
export function asSheet(language: Language, items: readonly Item[]): Promise<Buffer> {
  const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const rows = items.map(({ file, id, note, english, translation = '', state }) =>
    [file, id, note, english, translation, state].map((value) => ({
      value,
      type: String,
      wrap: true,
      alignVertical: 'top' as const,
    })),
  )
  const options = { sheet: language.code, columns: widths, stickyRowsCount: 1 }
  return writeSheet([head, ...rows], options).toBuffer()
}

/** What a translator sent back. The English in the file is not looked at. */
export async function fromSheet(file: Buffer): Promise<readonly Returned[]> {
  const [, ...rows] = await readSheet(file, { trim: false })
  return rows.map(([name, id, , , text]) => ({
    file: String(name ?? ''),
    id: String(id ?? ''),
    text: String(text ?? ''),
  }))
}
