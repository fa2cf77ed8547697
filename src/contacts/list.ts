import { openSubscriber } from './address.ts'
import { csvOf } from './csv.ts'
import { linkTo, stopToken } from './links.ts'
import { countSubscriptions, readSubscriptions } from './store.ts'

export interface Share {
  readonly name: string
  readonly people: number
}

export interface Subscribers {
  readonly all: number
  readonly waiting: number
  readonly topics: readonly Share[]
  readonly languages: readonly Share[]
}

/** How many people get which bulletin in which language. */
export async function countSubscribers(): Promise<Subscribers> {
  const counts = await countSubscriptions()
  const sharesOf = (of: string) => counts.filter((count) => count.of === of)
  const total = (of: string) => sharesOf(of)[0]?.people ?? 0
  return {
    all: total('all'),
    waiting: total('waiting'),
    topics: sharesOf('topic').map(({ name, people }) => ({ name, people })),
    languages: sharesOf('language').map(({ name, people }) => ({ name, people })),
  }
}

/** The list for sending: a line for everybody who said yes, with their own link to stop. */
export async function subscribersAsCsv(): Promise<string> {
  const rows = (await readSubscriptions()).map(({ id, sealed, topics, language, confirmed }) => [
    openSubscriber(id, sealed).email,
    topics.join(' '),
    language,
    confirmed ?? '',
    linkTo('stop', language, stopToken(id)),
  ])
  return csvOf([['email', 'topics', 'language', 'since', 'stop'], ...rows])
}
