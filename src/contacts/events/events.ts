import { randomUUID } from 'node:crypto'
import { freshness, type Translated } from '#i18n/fresh.ts'
import * as store from './store.ts'

export const eventParts = ['title', 'about'] as const
export type EventPart = (typeof eventParts)[number]

/** An event as somebody reads it. Names of places stay as they are: people ask their way with them. */
export interface ComingEvent {
  readonly id: string
  readonly starts: Date
  readonly ends: Date
  readonly place: string
  readonly cancelled: boolean
  readonly title: Part
  readonly about: Part
}

interface Part {
  readonly text: string
  /** False: it is in English. */
  readonly own: boolean
}

/** What is coming up, in a language where it is translated. */
export async function comingEvents(language: string): Promise<readonly ComingEvent[]> {
  const [rows, words] = await Promise.all([store.readComing(), wordsIn(language)])
  return rows.map((row) => inWords(row, words.get(row.id)))
}

export async function eventIn(id: string, language: string): Promise<ComingEvent | undefined> {
  if (!/^[\da-f-]{36}$/.test(id)) return undefined
  const [row, words] = await Promise.all([store.readEvent(id), wordsIn(language)])
  return row && inWords(row, words.get(id))
}

export const { readEvents: everyEvent, setCancelled: cancelEvent, countEvents } = store

export interface NewEvent {
  readonly title: string
  readonly about: string
  readonly place: string
  readonly starts: Date | undefined
  readonly ends: Date | undefined
}

/** Adds an event, or names the fields to put right. */
export async function addEvent(given: NewEvent, id: string = randomUUID()): Promise<readonly string[]> {
  const { starts, ends } = given
  const short = (['title', 'about', 'place'] as const).filter((name) => !given[name].trim())
  if (!starts || !ends || ends <= starts || short.length > 0)
    return [...short, ...(starts ? [] : ['starts']), ...(starts && ends && ends > starts ? [] : ['ends'])]
  const words = { title: cut(given.title, 120), about: cut(given.about, 600), place: cut(given.place, 200) }
  await store.createEvent({ id, ...words, starts, ends })
  return []
}

/** Notes how many people came, for the quarterly report. False: that is no number. */
export async function noteAttended(id: string, typed: string): Promise<boolean> {
  if (!/^\d{1,5}$/.test(typed.trim())) return false
  await store.setAttended(id, Number(typed))
  return true
}

export async function partsOfEvent(id: string, language: string) {
  const [row, words] = await Promise.all([store.readEvent(id), wordsIn(language)])
  return (
    row &&
    eventParts.map((part) => {
      const translated = words.get(id)?.get(part)
      return { part, english: row[part], translated, state: freshness(row[part], translated) }
    })
  )
}

export async function translateEvent(
  id: string,
  language: string,
  part: string,
  text: string,
): Promise<void> {
  const row = await store.readEvent(id)
  const known = eventParts.find((one) => one === part)
  if (!row || !known || !text.trim()) return
  await store.writeEventWords({
    event: id,
    language,
    part: known,
    text: cut(text, 1_000),
    madeFrom: row[known],
  })
}

const cut = (text: string, most: number) => text.trim().slice(0, most)

async function wordsIn(language: string): Promise<ReadonlyMap<string, ReadonlyMap<string, Translated>>> {
  const rows = Map.groupBy(await store.readEventWords(language), ({ event }) => event)
  return new Map([...rows].map(([event, parts]) => [event, new Map(parts.map((row) => [row.part, row]))]))
}

function inWords(row: store.EventRow, words: ReadonlyMap<string, Translated> = new Map()): ComingEvent {
  const { id, starts, ends, place, cancelled } = row
  const part = (name: EventPart): Part => {
    const own = words.get(name)
    return own?.madeFrom === row[name] ? { text: own.text, own: true } : { text: row[name], own: false }
  }
  return {
    id,
    starts,
    ends,
    place,
    cancelled: cancelled !== null,
    title: part('title'),
    about: part('about'),
  }
}
