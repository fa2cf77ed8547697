import i18next from 'i18next'
import Backend from 'i18next-fs-backend'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { english, languages } from './languages.ts'
import { asShown } from './shown.ts'

/** Words for a key such as `site:home.title` or `forms/experience:satisfaction.label`, with values filled in. */
export type Translate = (key: string, values?: Record<string, string | number>) => string

const folder = join(process.cwd(), 'locales')
const words = i18next.createInstance()

await words.use(Backend).init({
  initAsync: false,
  lng: english.code,
  fallbackLng: english.code,
  preload: languages.map(({ code }) => code),
  ns: namespaces(),
  backend: {
    loadPath: (code: string, namespace: string) => join(folder, folderOf(code), `${namespace}.json`),
  },
  interpolation: { escapeValue: false },
  returnNull: false,
})

/** Where words are not shown before they are checked, English speaks in their place. */
const translators = new Map(
  languages.map((language) => [
    language.code,
    remembering(fixed(asShown(language).waits ? english.code : language.code)),
  ]),
)

/** The `t` of a language code. A code without words answers in English: the addresses never let one through. */
export function translator(code: string): Translate {
  return translators.get(code) ?? fixed(english.code)
}

/** Whether there are words for a key in this very language, English not counted. */
export function hasWords(code: string, key: string): boolean {
  const [namespace = '', path = ''] = key.split(':')
  return words.getResource(asTag(code), namespace, path) !== undefined
}

function fixed(code: string): Translate {
  const t = words.getFixedT(code)
  return (key, values = {}) => t(key, values)
}

/** i18next writes codes as BCP 47 does: `en-Easy` for `en-easy`. */
function asTag(code: string): string {
  return Intl.getCanonicalLocales(code)[0] ?? code
}

function folderOf(tag: string): string {
  return languages.find(({ code }) => asTag(code) === tag)?.code ?? tag
}

function namespaces(): string[] {
  return readdirSync(join(folder, english.code), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''))
}

/** Looking up a key costs 5 µs and a page needs a hundred, so an answer without values is kept. */
function remembering(t: Translate): Translate {
  const kept = new Map<string, string>()
  return (key, values) => {
    if (values) return t(key, values)
    const known = kept.get(key) ?? t(key)
    kept.set(key, known)
    return known
  }
}
