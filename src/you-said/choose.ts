import { topics, type Topic } from './content.ts'
import type { PublicEntry } from './public.ts'
import { standings, type Standing } from './standing.ts'

/** What somebody wants to see of the list. Undefined is all of it. */
export interface Choice {
  readonly topic: Topic | undefined
  readonly standing: Standing | undefined
  readonly year: string | undefined
}

/** Reads `?topic=breaks&status=done&year=2026`. What is not known is as if it were not there. */
export function choiceFrom(query: URLSearchParams): Choice {
  const year = query.get('year') ?? ''
  return {
    topic: topics.find((one) => one === query.get('topic')),
    standing: standings.find((one) => one === query.get('status')),
    year: /^\d{4}$/.test(year) ? year : undefined,
  }
}

export function chosen(entries: readonly PublicEntry[], { topic, standing, year }: Choice) {
  return entries.filter(
    (entry) =>
      (!topic || entry.content.topic === topic) &&
      (!standing || entry.standing === standing) &&
      (!year || entry.since.startsWith(year)),
  )
}

/** The years in which promises became public, the newest first. */
export function yearsOf(entries: readonly PublicEntry[]): readonly string[] {
  return [...new Set(entries.map(({ since }) => since.slice(0, 4)))].sort().reverse()
}
