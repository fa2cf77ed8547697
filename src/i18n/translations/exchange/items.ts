import { hashOf } from '../hash.ts'
import type { Library } from '../library.ts'
import { entriesOf, type Entry } from '../state.ts'
import { placeholders } from '../faults.ts'

/** One text as it leaves for translators and comes back. */
export interface Item {
  /** The dictionary or the page it is in: `forms/experience`, `pages/contact`. */
  readonly file: string
  /** The key or the part of the page, and the hash of the English: whatever comes back is known by it. */
  readonly id: string
  readonly english: string
  readonly translation: string | undefined
  readonly state: string
  readonly note: string
}

/** Everything of a language that a translator can work on, each text once. */
export function itemsOf(library: Library): readonly Item[] {
  const items = entriesOf(library)
    .filter(({ english }) => english !== '')
    .map(itemOf)
  const first = new Map(items.toReversed().map((item) => [`${item.file} ${item.id}`, item]))
  return items.filter((item) => first.get(`${item.file} ${item.id}`) === item)
}

function itemOf(entry: Entry): Item {
  const { english, translation, state } = entry
  const { file, part } = placeOf(entry.id)
  return { file, id: exchangeId(part, english), english, translation, state, note: noteOf(entry) }
}

/** `site:home.title` is the key `home.title` of `site`; `pages/contact` is a block of that page. */
export function placeOf(id: string): { file: string; part: string } {
  const [file = '', part = ''] = id.split(/[:#](.*)/s)
  return { file, part: part || 'block' }
}

/** XLIFF takes letters, digits, full stops, hyphens, underscores and colons in the name of a unit. */
export function exchangeId(part: string, english: string): string {
  return `${part.replaceAll('/', ':')}.${hashOf(english)}`
}

/** What a translator should know: English, because the people who make translations here read it. */
function noteOf({ id, english, state, was }: Entry): string {
  const values = placeholders(english)
  const form = /_(zero|one|two|few|many)$/.exec(id)?.[1]
  const notes = [
    id.startsWith('pages/') &&
      !id.includes('#') &&
      'Part of a page, in Markdown: keep the signs, links and names in {…}.',
    values &&
      `Keep as they are: ${values
        .split(',')
        .map((name) => `{{${name}}}`)
        .join(' ')}.`,
    form && `The form for “${form}” of the plural in your language.`,
    /\.(error|button|option)\b|\.send$/.test(id) && 'Short: on a button, beside a field, or a choice.',
    id.endsWith('#words') &&
      'What people may type to find this page, separated by commas: write what readers of your language type.',
    state === 'outdated' && was && `The English has changed since the translation was made. It was: ${was}`,
  ]
  return notes.filter(Boolean).join(' ')
}
