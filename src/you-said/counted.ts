import { listBooks } from '#insight/themes/frozen.ts'
import {
  frozenThemes,
  quotesFrom,
  themeCount,
  themesOfResponse,
  type ThemeCount,
} from '#insight/themes/published.ts'
import { permittedOf } from '#submissions/comments/comments.ts'
import type { Content, Evidence } from './content.ts'

/** Themes as promises need them: what may be shown of a frozen version, and nothing else. */
export type CountedIn = Pick<ThemeCount, 'theme' | 'version' | 'title' | 'count' | 'frozen'>

/** The themes that a response was counted in, each in the newest frozen version that counted it there. */
export async function themesOf(response: string): Promise<readonly CountedIn[]> {
  const books = await listBooks()
  const counted = await Promise.all(books.map(({ version }) => themesOfResponse(response, version)))
  const found = new Map<string, CountedIn>()
  for (const one of counted.flat()) if (!found.has(one.theme)) found.set(one.theme, one)
  return [...found.values()]
}

/** Every theme of the newest frozen version. */
export async function themeList(): Promise<readonly CountedIn[]> {
  const [newest] = await listBooks()
  return newest ? frozenThemes(newest.version) : []
}

/**
 * An entry whose counts are those of its frozen themes, whatever somebody typed: the only way a count gets in. A person's
 * words stay only if they are among those that may leave: permitted, with what leads to a person taken out, and from a
 * theme that is large enough.
 */
export async function recount(draft: Content): Promise<Content> {
  const evidence = await Promise.all(draft.evidence.map(counted))
  const themes = evidence.filter((one) => one.kind === 'theme')
  const mayLeave = await Promise.all(
    themes.map(({ theme, version }) => quotesFrom(theme, version, permittedOf)),
  )
  const quotes = draft.quotes.filter(({ text }) => mayLeave.flat().includes(text))
  return { ...draft, evidence, quotes }
}

async function counted(one: Evidence): Promise<Evidence> {
  if (one.kind !== 'theme') return one
  const found = await themeCount(one.theme, one.version)
  return { ...one, count: found?.count ?? null, frozen: found?.frozen ?? one.frozen }
}

/** Each count of an entry beside the same count made again now, from the frozen version it names. */
export async function recounts({ evidence }: Content) {
  const again = evidence
    .filter((one) => one.kind === 'theme')
    .map(async ({ title, theme, version, count }) => {
      const now = (await themeCount(theme, version))?.count
      return { title, said: count ?? undefined, now, same: (count ?? undefined) === now }
    })
  return Promise.all(again)
}
