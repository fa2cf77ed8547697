import js2xliff, { type XliffUnit } from 'xliff/js2xliff'
import xliff2js from 'xliff/xliff2js'
import { english, languages, type Language } from '../../languages.ts'
import type { Item } from './items.ts'
import type { Returned } from './returned.ts'

/** What a file of a translator holds, and for which language. */
export interface Came {
  readonly language: Language | undefined
  readonly returned: readonly Returned[]
}

/** A language as XLIFF 2.0: one `file` for each dictionary and page. */
export async function asXliff(language: Language, items: readonly Item[]): Promise<string> {
  const resources: Record<string, Record<string, XliffUnit>> = {}
  for (const { file, id, english: source, translation, note } of items) {
    const target = translation === undefined ? {} : { target: translation }
    const unit = {
      source,
      ...target,
      ...(note && { note }),
      additionalAttributes: { 'xml:space': 'preserve' },
    }
    const units = (resources[fileId(file)] ??= {})
    units[id] = unit
  }
  const targetLanguage = language.easy ? 'en-GB-x-easy' : language.tag
  const document = await js2xliff({ sourceLanguage: english.tag, targetLanguage, resources })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`
}

/** What a translator sent back. The English in the file is not looked at. */
export async function fromXliff(text: string): Promise<Came> {
  const { resources = {}, targetLanguage = '' } = await xliff2js(text)
  const returned = Object.entries(resources).flatMap(([file, units]) =>
    unitsIn(units).map(([id, { target }]) => ({ file: file.replaceAll(':', '/'), id, text: asText(target) })),
  )
  return { language: languageOf(targetLanguage), returned }
}

/** Programs of translators may put units in groups. */
function unitsIn(units: Record<string, XliffUnit>): [string, XliffUnit][] {
  return Object.entries(units).flatMap(([id, unit]) =>
    unit.groupUnits ? unitsIn(unit.groupUnits) : [[id, unit] as [string, XliffUnit]],
  )
}

function languageOf(tag: string): Language | undefined {
  if (tag === 'en-GB-x-easy') return languages.find(({ easy }) => easy)
  return languages.find((language) => language.tag === tag && language.tag !== english.tag)
}

function fileId(file: string): string {
  return file.replaceAll('/', ':')
}

/** A target is a string here; whatever else a program put into it is not ours, and a fault will say so. */
function asText(target: XliffUnit['target']): string {
  if (typeof target === 'string') return target
  return (target ?? []).filter((part) => typeof part === 'string').join('')
}
