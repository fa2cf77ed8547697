import { themesOf, type CountedIn } from './counted.ts'
import { published, type PublicEntry } from './public.ts'

/** What became of an answer: where it was counted, and what was done about that. */
export interface Since {
  readonly themes: readonly CountedIn[]
  readonly entries: readonly PublicEntry[]
}

export async function sinceThen(response: string): Promise<Since> {
  const [themes, { entries }] = await Promise.all([themesOf(response), published()])
  const ids = new Set(themes.map(({ theme }) => theme))
  const rests = ({ content }: PublicEntry) =>
    content.evidence.some((one) => one.kind === 'theme' && ids.has(one.theme))
  return { themes, entries: entries.filter(rests) }
}
