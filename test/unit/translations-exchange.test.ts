import JSZip from 'jszip'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Language } from '#i18n/languages.ts'
import { itemsOf } from '#i18n/translations/exchange/items.ts'
import { fileFor, lookAtFile, takeIn, type Kind } from '#i18n/translations/exchange/files.ts'
import { changesIn, look, troublesIn } from '#i18n/translations/exchange/returned.ts'
import { readLedger, writeLedger } from '#i18n/translations/ledger.ts'
import { openLibrary, translated } from '#i18n/translations/library.ts'
import { entriesOf } from '#i18n/translations/state.ts'
import { edit, inCopy } from '#test/support/locales.ts'

/** The folder of OASIS's own schema, `xliff_core_2.0.xsd` and `xml.xsd`, where somebody has put it. */
const schema = process.env.XLIFF_SCHEMA
const memory = { initialMemoryPages: 2048, maxMemoryPages: 8192 }
const day = '2026-12-01'

describe.each(translated)('$name', (language) => {
  const library = openLibrary(language)

  test.each<Kind>(['xlf', 'xlsx'])('leaves and comes back as it was, as %s', async (kind) => {
    const looked = await lookAtFile(library, kind, await fileFor(library, kind))
    expect(looked.length).toBe(itemsOf(library).filter(({ translation }) => translation !== undefined).length)
    expect(changesIn(looked)).toEqual([])
    expect(troublesIn(looked)).toEqual([])
  })

  test('can be made again from nothing but the file', async () => {
    const file = await fileFor(library, 'xlf')
    await inCopy(
      async (folder) => {
        empty(folder, language)
        const bare = openLibrary(language, folder)
        expect(takeIn(bare, await lookAtFile(bare, 'xlf', file), day)).toEqual([])
        const made = openLibrary(language, folder)
        expect(new Map([...made.own.words].sort())).toEqual(new Map([...library.own.words].sort()))
        expect(made.own.pages).toEqual(library.own.pages)
        for (const name of wordsIn(`locales/${language.code}`))
          expect(JSON.parse(readFileSync(`${folder}/${language.code}/${name}`, 'utf8')), name).toEqual(
            JSON.parse(readFileSync(`locales/${language.code}/${name}`, 'utf8')),
          )
      },
      'en',
      language.code,
    )
  })

  test('is XML for another reader than ours (libxml2), and XLIFF for OASIS where its schema is there', async () => {
    const xml = (await fileFor(library, 'xlf')).toString('utf8')
    const read = await validateXML({ xml, normalization: 'c14n', ...memory })
    expect(read.normalized.match(/<unit /g)).toHaveLength(itemsOf(library).length)
    if (schema === undefined) return
    const core = readFileSync(`${schema}/xliff_core_2.0.xsd`, 'utf8').replace(
      /schemaLocation="[^"]*xml\.xsd"/,
      'schemaLocation="xml.xsd"',
    )
    const preload = [{ fileName: 'xml.xsd', contents: readFileSync(`${schema}/xml.xsd`, 'utf8') }]
    const checked = await validateXML({
      xml,
      schema: [{ fileName: 'core.xsd', contents: core }],
      preload,
      ...memory,
    })
    expect(checked.errors).toEqual([])
    expect(checked.valid).toBe(true)
  })

  test('is a spreadsheet for another reader than ours', async () => {
    const zip = await JSZip.loadAsync(await fileFor(library, 'xlsx'))
    const sheet = await zip.file('xl/worksheets/sheet1.xml')?.async('string')
    expect(sheet?.match(/<row /g)).toHaveLength(itemsOf(library).length + 1)
  })
})

describe('what a translator sends back', () => {
  const polish = translated.find(({ code }) => code === 'pl') ?? translated[0]
  if (!polish) throw new Error('There is no Polish.')
  const library = openLibrary(polish)
  const items = itemsOf(library)
  const withValue = items.find(({ english }) => english.includes('{{count}}'))
  const withLink = items.find(({ english }) => english.includes('](/'))
  const long = items.find(({ english }) => english.length > 120)
  const about = (item: typeof long, text: string) =>
    look(library, [{ file: item?.file ?? '', id: item?.id ?? '', text }]).flatMap(({ troubles }) => troubles)

  test('is refused without its values, its links, or at a length that cannot be right', () => {
    expect(about(withValue, 'Nic')).toContain('placeholders')
    expect(about(withLink, 'Bez odnośnika')).toContain('marks')
    expect(about(long, 'Ł')).toEqual(['short'])
    expect(about(long, 'Łąka '.repeat(400))).toEqual(['long'])
    expect(about(long, '<b>Łąka</b> '.repeat(8))).toEqual(['html'])
    expect(about(long, long?.english ?? '')).toContain('same')
  })

  test('is known by its place and our English, whatever its own English says', async () => {
    const file = (await fileFor(library, 'xlf'))
      .toString('utf8')
      .replace(/<source>[^<]*/g, '<source>Anything')
    const looked = await lookAtFile(library, 'xlf', Buffer.from(file))
    expect(looked.some(({ english }) => english === 'Anything')).toBe(false)
    expect(changesIn(looked)).toEqual([])
    expect(look(library, [{ file: 'site', id: 'nowhere.0123456789ab', text: 'X' }])[0]?.troubles).toEqual([
      'unknown',
    ])
  })

  test('is refused for another language', async () => {
    const file = await fileFor(library, 'xlf')
    const urdu = translated.find(({ code }) => code === 'ur') ?? polish
    await expect(lookAtFile(openLibrary(urdu), 'xlf', file)).rejects.toThrow('not for')
  })

  test('changes one text in its file and no other, and is checked where somebody says so', () =>
    inCopy(
      (folder) => {
        const mine = openLibrary(polish, folder)
        const before = readFileSync(`${folder}/pl/pages/contact.md`, 'utf8')
        const block = itemsOf(mine).find(({ english }) => english === 'Do not email if it cannot wait.')
        const text = 'Nie pisz e-maila, gdy sprawa jest pilna.'
        takeIn(mine, look(mine, [{ file: block?.file ?? '', id: block?.id ?? '', text }]), day, 'Anna, CITU')
        const after = readFileSync(`${folder}/pl/pages/contact.md`, 'utf8')
        expect(after).toBe(before.replace(block?.translation ?? '?', text))
        expect(readLedger(folder, 'pl').filter(({ state }) => state === 'checked')).toMatchObject([
          { id: 'pages/contact', when: day, who: 'Anna, CITU' },
        ])
      },
      'en',
      'pl',
    ))

  test('says so when the English has moved on since the file left', () =>
    inCopy(
      async (folder) => {
        const file = await fileFor(openLibrary(polish, folder), 'xlf')
        edit(`${folder}/en/site.json`, (text) => text.replace('Get help now', 'Get help today'))
        const looked = await lookAtFile(openLibrary(polish, folder), 'xlf', file)
        expect(troublesIn(looked)).toMatchObject([{ english: 'Get help now', troubles: ['moved-on'] }])
        expect(
          entriesOf(openLibrary(polish, folder)).filter(({ state }) => state === 'outdated'),
        ).toHaveLength(1)
      },
      'en',
      'pl',
    ))
})

function wordsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
}

/** Easy Read says in as many words as it has: which, nobody can tell without them. Its pages can be made again. */
function empty(folder: string, { code, easy }: Language): void {
  const gone = easy ? `${folder}/${code}/pages` : `${folder}/${code}`
  rmSync(gone, { recursive: true })
  mkdirSync(gone)
  writeLedger(folder, code, [])
}
