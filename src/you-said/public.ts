import { dayInCoventry } from '#i18n/dates.ts'
import type { Translated } from '#i18n/fresh.ts'
import { content, type Content } from './content.ts'
import { historyOf, type Change, type Dated } from './history.ts'
import type { Words } from './parts.ts'
import { standingOf, type Standing } from './standing.ts'
import { readPublic, readWords } from './store.ts'

/** What everybody can read of a promise. */
export interface PublicEntry {
  readonly id: string
  readonly slug: string
  readonly content: Content
  readonly standing: Standing
  /** The day it was first public, and the day it last changed. */
  readonly since: string
  readonly changed: string
  readonly history: readonly Change[]
}

/** What is left of an entry that was taken back. */
export interface Withdrawn {
  readonly slug: string
  readonly day: string
  readonly note: string
}

export interface Published {
  readonly entries: readonly PublicEntry[]
  readonly withdrawn: readonly Withdrawn[]
}

/** A page may be this old: many people at once are one question to the database. */
const FRESH = 3_000

let held: { readonly at: number; readonly published: Promise<Published> } | undefined

/** Every promise that is public at this moment, the one that changed last first. */
export function published(now = new Date()): Promise<Published> {
  if (held && Math.abs(now.getTime() - held.at) < FRESH) return held.published
  const reading = readPublished(now)
  held = { at: now.getTime(), published: reading }
  // A failure is not kept: the next reader asks again.
  reading.catch(() => (held = undefined))
  return reading
}

export async function readPublished(now = new Date()): Promise<Published> {
  const rows = await readPublic()
  const groups = Map.groupBy(rows, ({ entry }) => entry.id)
  const all = [...groups.values()].map((versions) => ({
    entry: versions[0]?.entry,
    versions: versions.map(({ version }) => dated(version)),
  }))
  return {
    entries: all
      .flatMap(({ entry, versions }) => (entry && !entry.withdrawn ? publicEntry(entry, versions, now) : []))
      .sort((a, b) => b.changed.localeCompare(a.changed) || a.slug.localeCompare(b.slug)),
    withdrawn: all.flatMap(({ entry }) =>
      entry?.withdrawn ? [{ slug: entry.slug, day: entry.withdrawn, note: entry.note ?? '' }] : [],
    ),
  }
}

/** The words of every promise in a language, by promise and part. */
export async function wordsIn(language: string): Promise<ReadonlyMap<string, Words>> {
  const rows = Map.groupBy(await readWords(language), ({ entry }) => entry)
  return new Map(
    [...rows].map(([entry, words]) => [
      entry,
      new Map(words.map((row) => [row.part, row satisfies Translated])),
    ]),
  )
}

function dated(version: { content: unknown; publishAt: Date | null }): Dated {
  return { content: content.parse(version.content), day: dayInCoventry(version.publishAt ?? new Date(0)) }
}

function publicEntry(
  { id, slug }: { id: string; slug: string },
  versions: readonly Dated[],
  now: Date,
): PublicEntry[] {
  const [first, last] = [versions[0], versions.at(-1)]
  if (!first || !last) return []
  const standing = standingOf(last.content, dayInCoventry(now))
  return [
    {
      id,
      slug,
      content: last.content,
      standing,
      since: first.day,
      changed: last.day,
      history: historyOf(versions),
    },
  ]
}
