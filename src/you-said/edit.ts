import { randomUUID } from 'node:crypto'
import { content, type Content } from './content.ts'
import { recount } from './counted.ts'
import * as store from './store.ts'

/** An entry as the team sees it: every version, the newest first. */
export interface TeamEntry {
  readonly entry: store.EntryRow
  readonly versions: readonly (Omit<store.VersionRow, 'content'> & { readonly content: Content })[]
}

export async function teamEntry(slug: string): Promise<TeamEntry | undefined> {
  const rows = await store.readEntry(slug)
  const [first] = rows
  if (!first) return undefined
  return { entry: first.entry, versions: rows.map(({ version }) => parsed(version)) }
}

export async function teamEntries() {
  const rows = await store.readNewest()
  return rows
    .map(({ entry, version }) => ({ entry, newest: parsed(version) }))
    .sort((a, b) => Number(b.newest.written) - Number(a.newest.written))
}

/** Where an entry's newest version is on its way to the public. */
export type Stage = 'withdrawn' | 'draft' | 'scheduled' | 'public'

export function stageOf(
  entry: Pick<store.EntryRow, 'withdrawn'>,
  { publishAt }: Pick<store.VersionRow, 'publishAt'>,
  now = new Date(),
): Stage {
  if (entry.withdrawn) return 'withdrawn'
  if (!publishAt) return 'draft'
  return publishAt > now ? 'scheduled' : 'public'
}

/** The address of a new entry: the words of its title. */
export function slugFor(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
}

/** Keeps a new draft; a title that is taken gets a number. Gives the end of its address. */
export async function begin(draft: Content, author: string): Promise<string> {
  const counted = await recount(draft)
  const base = slugFor(draft.title) || 'promise'
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (await store.createEntry({ id: randomUUID(), slug, content: counted, author })) return slug
  }
}

/** Keeps a new version after the one that was read. False: somebody else was quicker. */
export async function revise(id: string, after: number, draft: Content, author: string): Promise<boolean> {
  return store.appendVersion(id, after, await recount(draft), author)
}

/** A second person publishes what they read, now or at a time. False: it is their own, or it is not the newest. */
export function approve(id: string, version: number, approver: string, at = new Date()): Promise<boolean> {
  return store.approveVersion(id, version, approver, at)
}

export async function withdraw(id: string, note: string): Promise<boolean> {
  const why = note.trim().slice(0, 300)
  if (why) await store.withdrawEntry(id, why)
  return why !== ''
}

function parsed(version: store.VersionRow) {
  return { ...version, content: content.parse(version.content) }
}
