import type { Freshness } from '#i18n/fresh.ts'
import { english, languages } from '#i18n/languages.ts'
import { partsOf, statesOf, type PartState } from './parts.ts'
import { teamEntry } from './edit.ts'
import { readAllWords, writeWords } from './store.ts'

/** Every part of an entry in one language, as it stands beside the newest English. */
export async function partsIn(slug: string, language: string): Promise<readonly PartState[] | undefined> {
  const found = await teamEntry(slug)
  const content = found?.versions[0]?.content
  if (!found || !content) return undefined
  const rows = (await readAllWords(found.entry.id)).filter((row) => row.language === language)
  return statesOf(content, new Map(rows.map((row) => [row.part, row])))
}

export interface Translation {
  readonly slug: string
  readonly language: string
  readonly part: string
  readonly text: string
  /** The English the translator had before them. */
  readonly madeFrom: string
  readonly checked: boolean
}

/** Keeps a translated part. What it was made from is what the translator saw, even if the English changed meanwhile. */
export async function translate(given: Translation): Promise<boolean> {
  const found = await teamEntry(given.slug)
  const content = found?.versions[0]?.content
  const text = given.text.trim().slice(0, 2_000)
  if (!content || !text || !partsOf(content).has(given.part) || given.language === english.code) return false
  const { language, part, madeFrom } = given
  const checked = given.checked ? new Date().toISOString().slice(0, 10) : null
  await writeWords({ entry: found.entry.id, language, part, text, madeFrom, checked })
  return true
}

export interface Tally extends Record<Freshness, number> {
  readonly language: string
}

/** How many parts of an entry are in which state, by language. */
export async function tallyOf(slug: string): Promise<readonly Tally[]> {
  const found = await teamEntry(slug)
  const content = found?.versions[0]?.content
  if (!found || !content) return []
  const rows = Map.groupBy(await readAllWords(found.entry.id), ({ language }) => language)
  return languages
    .filter(({ code }) => code !== english.code)
    .map(({ code: language }) => {
      const states = statesOf(content, new Map((rows.get(language) ?? []).map((row) => [row.part, row])))
      const count = (wanted: Freshness) => states.filter(({ state }) => state === wanted).length
      return {
        language,
        missing: count('missing'),
        outdated: count('outdated'),
        draft: count('draft'),
        checked: count('checked'),
      }
    })
}
