import { published, wordsIn } from '#you-said/public.ts'
import { posterOf, type Poster } from '#you-said/poster.ts'

/** The poster of an entry that is public, in the reader's language. */
export async function posterAt(
  slug: string | undefined,
  { language, t }: App.Locals,
  site: URL | undefined,
): Promise<Poster | undefined> {
  const [{ entries }, words] = await Promise.all([published(), wordsIn(language.code)])
  const entry = entries.find((one) => one.slug === slug)
  return (
    entry && posterOf(entry, { language, t, site: String(site), words: words.get(entry.id) ?? new Map() })
  )
}
