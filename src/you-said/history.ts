import type { Content } from './content.ts'

/** One change that everybody can see. The words are `you-said:history.<what>`. */
export interface Change {
  readonly day: string
  readonly what: 'published' | 'done' | 'planned' | 'not-possible' | 'later' | 'sooner' | 'words' | 'evidence'
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface Dated {
  readonly content: Content
  /** The day it became public. */
  readonly day: string
}

/** What changed from one public version to the next, the newest first. */
export function historyOf(versions: readonly Dated[]): readonly Change[] {
  const each = versions.map((version, place): readonly Change[] => {
    const before = versions[place - 1]
    return before ? changes(before.content, version) : [{ day: version.day, what: 'published' }]
  })
  return each.reverse().flat()
}

function changes(before: Content, { content, day }: Dated): readonly Change[] {
  const all: (Change | false)[] = [
    before.status !== content.status && { day, what: content.status },
    before.status === 'planned' && content.status === 'planned' && moved(before.by, content.by, day),
    wordsOf(before) !== wordsOf(content) && { day, what: 'words' },
    JSON.stringify(before.evidence) !== JSON.stringify(content.evidence) && { day, what: 'evidence' },
  ]
  return all.filter((change) => change !== false)
}

function moved(from: string | undefined, to: string | undefined, day: string): Change | false {
  if (!from || !to || from === to) return false
  return { day, what: from < to ? 'later' : 'sooner', from, to }
}

function wordsOf({ title, asked, said, did, quotes, owner }: Content): string {
  return JSON.stringify([title, asked, said, did, quotes, owner])
}
