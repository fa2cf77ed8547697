import type { CountedIn } from './counted.ts'
import { shown, type Shown, type Words } from './parts.ts'
import type { PublicEntry } from './public.ts'

/** The name of a theme in the reader's language, where an entry that rests on it has one. */
export function titleIn(
  { theme, title }: CountedIn,
  entries: readonly PublicEntry[],
  words: ReadonlyMap<string, Words>,
): Shown {
  for (const { id, content } of entries) {
    const place = content.evidence.findIndex((one) => one.kind === 'theme' && one.theme === theme)
    const found = content.evidence[place]
    if (found) return shown(`evidence.${place}`, found.title, words.get(id) ?? new Map())
  }
  return { text: title, own: false }
}
