import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { storedTables, type StoredTable } from './columns.ts'

type Explained = Readonly<Record<string, Readonly<Record<string, string>>>>

const root = join(import.meta.dirname, '..')
const readme = join(root, 'db/README.md')
const list = join(root, 'src/site/stored-columns.json')
const words = join(root, 'locales/en/columns.json')

const SECTION = /(<!-- columns -->\n).*(?=<!-- \/columns -->)/s

/** What is made from the schema and from why each column is kept, by file. The words say in which order. */
export async function madeFromSchema(): Promise<ReadonlyMap<string, string>> {
  const [text, explained] = await Promise.all([readFile(readme, 'utf8'), readExplained()])
  const tables = inOrder(Object.keys(explained))
  const section = tables.map((stored) => paragraph(stored, explained)).join('\n')
  return new Map([
    [readme, text.replace(SECTION, (_, start: string) => `${start}\n${section}\n`)],
    [list, `[\n${tables.map((stored) => `  ${oneLine(stored)}`).join(',\n')}\n]\n`],
  ])
}

async function readExplained(): Promise<Explained> {
  return JSON.parse(await readFile(words, 'utf8')) as Explained
}

function inOrder(names: readonly string[]): readonly StoredTable[] {
  const place = ({ table }: StoredTable) => (names.includes(table) ? names.indexOf(table) : names.length)
  return [...storedTables].sort((a, b) => place(a) - place(b) || a.table.localeCompare(b.table))
}

function paragraph({ table, columns }: StoredTable, explained: Explained): string {
  const about = explained[table] ?? {}
  const lines = columns.map((column) => `- \`${column}\`: ${about[column]}`)
  return [`### ${about.title}: \`${table}\``, '', about.kept, '', ...lines, ''].join('\n')
}

function oneLine({ table, columns }: StoredTable): string {
  return JSON.stringify({ table, columns })
}

if (import.meta.main) {
  for (const [file, text] of await madeFromSchema()) await writeFile(file, text)
}
