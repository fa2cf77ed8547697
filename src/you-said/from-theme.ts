import { themeList } from './counted.ts'

/** The frozen themes that an entry can rest on, as the editor's page offers them. */
export async function themeChoices(): Promise<readonly { value: string; label: string }[]> {
  return (await themeList()).map(({ theme, version, title }) => ({
    value: `${theme}@${version}`,
    label: `${title} (${version})`,
  }))
}

/** The fields of a new entry that begins from a theme, as `theme@version`: the second of two clicks from insight. */
export async function fieldsFor(wanted: string | null): Promise<ReadonlyMap<string, string>> {
  const found = (await themeList()).find(({ theme, version }) => `${theme}@${version}` === wanted)
  if (!found) return new Map()
  return new Map([
    ['title', found.title],
    ['said', found.title],
    ['status', 'planned'],
    ['evidence-0-kind', 'theme'],
    ['evidence-0-title', found.title],
    ['evidence-0-theme', `${found.theme}@${found.version}`],
  ])
}
