import { firstDrafts } from '#you-said/first/load.ts'
import type { Content } from '#you-said/content.ts'
import { historyOf } from '#you-said/history.ts'
import type { PublicEntry } from '#you-said/public.ts'
import { standingOf } from '#you-said/standing.ts'

/** A promise like those the council makes, with what a test changes of it. */
export function promise(change: Partial<Content> = {}): Content {
  const [first] = firstDrafts
  if (!first) throw new Error('There are no first drafts')
  return { ...first.content, ...change }
}

/** The same as everybody reads it. */
export function publicPromise(change: Partial<Content> = {}, slug = 'a-promise'): PublicEntry {
  const content = promise(change)
  const day = '2026-11-24'
  const history = historyOf([{ content, day }])
  const standing = standingOf(content, day)
  return { id: slug, slug, content, standing, since: day, changed: day, history }
}
