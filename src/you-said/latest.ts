import { DatabaseUnavailable } from '#db/connect.ts'
import type { Words } from './parts.ts'
import { published, wordsIn, type PublicEntry } from './public.ts'

interface Latest {
  readonly entries: readonly PublicEntry[]
  /** The promise that was kept last. */
  readonly kept: PublicEntry | undefined
  readonly words: Words
}

const known = new Map<string, Latest>()
const nothing: Latest = { entries: [], kept: undefined, words: new Map() }

/** What the first page shows. It has the numbers to call, so it comes with what was last known when the database is away. */
export async function latestOr(language: string): Promise<Latest> {
  try {
    const [{ entries }, words] = await Promise.all([published(), wordsIn(language)])
    const kept = entries.find(({ standing }) => standing === 'done')
    const latest = { entries, kept, words: (kept && words.get(kept.id)) ?? new Map() }
    known.set(language, latest)
    return latest
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error
    return known.get(language) ?? nothing
  }
}
