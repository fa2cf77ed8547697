import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** A file of lines with tabs: it merges line by line, and a spreadsheet opens it. The first line names the columns. */
export function readTable(file: string): readonly (readonly string[])[] {
  if (!existsSync(file)) return []
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line) => line.split('\t'))
}

export function writeTable(
  file: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  writeFileSync(file, asTable(columns, rows))
}

export function asTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[columns, ...rows].map((row) => row.join('\t')).join('\n')}\n`
}
