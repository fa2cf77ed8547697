import { rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { englishIn } from '#i18n/translations/english.ts'
import { openLibrary, translated } from '#i18n/translations/library.ts'
import { edit, inCopy } from '#test/support/locales.ts'
import { idle, problemsOfLanguage } from './translations.ts'

describe.each(translated)('$name', (language) => {
  test('has every page it should, each true to its English and noted in the ledger', () => {
    const library = openLibrary(language)
    expect(problemsOfLanguage(library)).toEqual([])
    expect(idle(language.code, new Set(library.own.pages.keys())), 'Take it from on-purpose.ts').toEqual([])
  })
})

describe('the rule sees', () => {
  const romanian = translated.find(({ code }) => code === 'ro')
  const seen = (change: (folder: string) => void) =>
    inCopy(
      (folder) => {
        change(folder)
        return romanian ? problemsOfLanguage(openLibrary(romanian, folder)).join('\n') : ''
      },
      'en',
      'ro',
    )
  const page = 'pages/contact.md'
  const inRomanian = (change: (text: string) => string) =>
    seen((folder) => edit(`${folder}/ro/${page}`, change))

  test('a page that is missing, and nobody said so', async () => {
    expect(await seen((folder) => rmSync(`${folder}/ro/${page}`))).toContain('lacks the page contact')
  })
  test('a page that English does not have', async () => {
    const text = '---\ntitle: A\ndescription: B\nwords: []\n---\n\nC.\n'
    expect(await seen((folder) => writeFileSync(`${folder}/ro/pages/more.md`, text))).toContain(
      'has the page more',
    )
  })
  test('a text that the ledger does not know', async () => {
    expect(await inRomanian((text) => text.replace(/\n\n(\p{L})/u, '\n\nX$1'))).toContain(
      'is not in the ledger',
    )
  })
  test('a block that was lost', async () => {
    const said = await inRomanian((text) => text.replace(/\n## [^\n]+\n/, '\n'))
    expect(said).not.toBe('')
  })
  test('a link that was lost', async () => {
    expect(await inRomanian((text) => text.replace('(/carers/)', '(/offer/)'))).toContain('marks')
  })
  test('a paragraph left in English', async () => {
    const said = await inRomanian((text) =>
      text.replace(/^Nu .*$/m, 'Tell us if they know that you are calling.'),
    )
    expect(said).toContain(': english: ')
  })
  test('a sentence of English inside a translation, in any script, and no name', () => {
    expect(englishIn('ਸਾਨੂੰ ਦੱਸੋ। Call us if you are worried.')).toEqual(['Call us if you are worried'])
    expect(englishIn('Zadzwoń. Tell us what the person wants and who can help.')).toHaveLength(1)
    expect(englishIn('يقدّم Carers Trust Heart of England المساعدة')).toEqual([])
    expect(englishIn('We Asked, You Said, We Did')).toEqual([])
  })
})
