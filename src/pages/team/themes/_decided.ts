import type { Staff } from '#auth/staff.ts'
import {
  mergeThemes,
  retireTheme,
  saveTheme,
  type ThemeError,
  type Typed,
} from '#insight/themes/code-book.ts'
import { freeze } from '#insight/themes/frozen.ts'
import { acceptSuggestion, mergeSuggestion, refuseSuggestion } from '#insight/themes/suggestions.ts'

type Posted = ReadonlyMap<string, readonly string[]>

export interface Refused {
  /** The form on the page that is to be put right. */
  readonly at: string
  readonly error: ThemeError
  readonly typed: Typed
}

/** What somebody did to the code book, by the button that was pressed. */
export async function decided(posted: Posted, staff: Staff): Promise<Refused | undefined> {
  const one = (name: string) => posted.get(name)?.[0] ?? ''
  const typed = typedIn(one)
  const id = one('theme')
  const doing: Record<string, () => Promise<unknown>> = {
    accept: () => acceptSuggestion(one('suggestion'), typed, staff.id),
    merge: () => mergeSuggestion(one('suggestion'), one('into'), staff.id),
    refuse: () => refuseSuggestion(one('suggestion'), staff.id),
    save: () =>
      saveTheme(typed, { ...(id ? { id } : {}), version: Number(one('version')) || 0, staff: staff.id }),
    retire: () => retireTheme(id, staff.id),
    'merge-theme': () => mergeThemes(id, one('into'), staff.id),
    freeze: () => freeze(staff.id),
  }
  const outcome = await doing[one('do')]?.()
  if (outcome === null || typeof outcome !== 'object' || !('error' in outcome)) return undefined
  return { at: one('suggestion') || id || 'new', error: outcome.error as ThemeError, typed }
}

function typedIn(one: (name: string) => string): Typed {
  const lines = (name: string) => one(name).split(/\r?\n/)
  return {
    name: one('name'),
    definition: one('definition'),
    parent: one('parent') || null,
    examples: lines('examples'),
    words: lines('words'),
  }
}
