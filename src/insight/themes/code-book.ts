import { randomUUID } from 'node:crypto'
import { addThemeVersion, mergeInto, readThemeVersions, type FrozenTheme, type ThemeMeans } from './store.ts'

export type Theme = FrozenTheme
export type { ThemeMeans }

/** What somebody types about a theme. */
export type Typed = Pick<ThemeMeans, 'name' | 'definition' | 'parent' | 'examples' | 'words'>
export type ThemeError = 'name' | 'taken' | 'definition' | 'parent' | 'changed'

const LONGEST = { name: 80, definition: 600, line: 200, lines: 30 }

/** The themes in use, each parent before its children. */
export async function codeBook(): Promise<readonly Theme[]> {
  const themes = (await everyTheme()).filter(({ retired }) => retired === null)
  const children = (parent: string | null): Theme[] =>
    themes
      .filter((theme) => theme.parent === parent)
      .sort((a, b) => a.name.localeCompare(b.name))
      .flatMap((theme) => [theme, ...children(theme.id)])
  return children(null)
}

/** Every theme as it is now, also those no longer in use. */
export async function everyTheme(): Promise<readonly Theme[]> {
  return [...(await history()).values()].flatMap(([newest]) => newest ?? [])
}

/** Every version of every theme, the newest first. */
export async function history(): Promise<
  ReadonlyMap<string, readonly (Theme & { staff: string; day: string })[]>
> {
  const found = new Map<string, (Theme & { staff: string; day: string })[]>()
  for (const { theme, version, means, staff, day } of await readThemeVersions())
    found.set(theme, [...(found.get(theme) ?? []), { id: theme, version, ...means, staff, day }])
  return found
}

/** Makes a theme, or a new version of one: `version` is the one that was read. */
export async function saveTheme(
  typed: Typed,
  { id, version = 0, staff }: { readonly id?: string; readonly version?: number; readonly staff: string },
): Promise<{ readonly id: string } | { readonly error: ThemeError }> {
  const means = tidied(typed)
  const error = errorIn(means, id, await codeBook())
  if (error) return { error }
  const theme = id ?? randomUUID()
  return (await addThemeVersion(theme, version + 1, means, staff)) ? { id: theme } : { error: 'changed' }
}

/** Takes a theme out of use. What it counted in frozen code books stays. */
export async function retireTheme(id: string, staff: string): Promise<void> {
  await withdraw(id, 'retired', staff)
}

/** Gives everything of a theme to another, and takes it out of use. */
export async function mergeThemes(from: string, to: string, staff: string): Promise<boolean> {
  const known = (await codeBook()).map(({ id }) => id)
  if (from === to || !known.includes(from) || !known.includes(to)) return false
  await mergeInto(from, to, staff)
  await withdraw(from, 'merged', staff)
  return true
}

/** Children of a theme that goes stand where it stood. */
async function withdraw(id: string, retired: 'retired' | 'merged', staff: string): Promise<void> {
  const book = await codeBook()
  const theme = book.find((one) => one.id === id)
  if (!theme) return
  for (const child of book.filter(({ parent }) => parent === id))
    await addThemeVersion(child.id, child.version + 1, { ...meansOf(child), parent: theme.parent }, staff)
  await addThemeVersion(id, theme.version + 1, { ...meansOf(theme), retired }, staff)
}

function meansOf({ name, definition, parent, examples, words, retired }: Theme): ThemeMeans {
  return { name, definition, parent, examples, words, retired }
}

function tidied({ name, definition, parent, examples, words }: Typed): ThemeMeans {
  const lines = (texts: readonly string[]) =>
    [...new Set(texts.map((text) => text.trim().slice(0, LONGEST.line)).filter(Boolean))].slice(
      0,
      LONGEST.lines,
    )
  return {
    name: name.trim().slice(0, LONGEST.name),
    definition: definition.trim().slice(0, LONGEST.definition),
    parent: parent === '' ? null : parent,
    examples: lines(examples),
    words: lines(words),
    retired: null,
  }
}

/** Two levels: a theme below a theme has none below it. */
function errorIn({ name, definition, parent }: ThemeMeans, id: string | undefined, book: readonly Theme[]) {
  if (name === '') return 'name'
  if (book.some((theme) => theme.id !== id && theme.name.toLowerCase() === name.toLowerCase())) return 'taken'
  if (definition === '') return 'definition'
  if (parent === null) return undefined
  const above = book.find((theme) => theme.id === parent)
  const hasChildren = book.some((theme) => theme.parent === id && id !== undefined)
  return !above || above.parent !== null || parent === id || hasChildren ? 'parent' : undefined
}
