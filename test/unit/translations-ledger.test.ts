import { describe, expect, test } from 'vitest'
import { commands } from '#i18n/translations/commands.ts'
import { differenceOf } from '#i18n/translations/difference.ts'
import { hashOf } from '#i18n/translations/hash.ts'
import { keep } from '#i18n/translations/keep.ts'
import { openLibrary, translated } from '#i18n/translations/library.ts'
import { readLedger, writeLedger } from '#i18n/translations/ledger.ts'
import { readUnchanged } from '#i18n/translations/sources.ts'
import { entriesOf, type Entry } from '#i18n/translations/state.ts'
import { edit, inCopy } from '#test/support/locales.ts'

const day = '2026-12-01'
const old = 'Do not email if it cannot wait.'
const now = 'Do not write an email if it cannot wait.'
const outdated = (folder: string, code: string): readonly Entry[] =>
  translated
    .filter((language) => language.code === code)
    .flatMap((language) => entriesOf(openLibrary(language, folder)))
    .filter(({ state }) => state === 'outdated')
const codes = translated.filter(({ easy }) => !easy).map(({ code }) => code)

describe('when a block of the English changes', () => {
  test('it turns outdated in every language, with what changed, and a tick for a typo clears it', () =>
    inCopy(async (folder) => {
      expect(codes.flatMap((code) => outdated(folder, code))).toEqual([])
      edit(`${folder}/en/pages/contact.md`, (text) => text.replace(old, now))
      for (const code of codes) {
        const [entry, ...others] = outdated(folder, code)
        expect(entry?.id, code).toBe('pages/contact')
        expect(entry && differenceOf(entry).filter(({ what }) => what !== 'same')).toEqual([
          { text: 'write an ', what: 'new' },
        ])
        expect(others).toEqual([])
      }
      const tick = commands.find(({ name }) => name === 'unchanged')
      expect(await tick?.run([hashOf(old), 'Farah Khan', 'the', 'same'], folder, day)).toBe(true)
      expect(codes.flatMap((code) => outdated(folder, code))).toEqual([])
      expect(readUnchanged(folder)).toEqual([
        { was: hashOf(old), now: hashOf(now), when: day, who: 'Farah Khan', why: 'the same' },
      ])
    }))

  test('the difference is since the translation was made, not since the last change', () =>
    inCopy((folder) => {
      edit(`${folder}/en/pages/contact.md`, (text) => text.replace(old, now))
      keep(folder, day, [languageNamed('pl')])
      edit(`${folder}/en/pages/contact.md`, (text) => text.replace(now, `${now} Call.`))
      keep(folder, day, [languageNamed('pl')])
      expect(outdated(folder, 'pl').map(({ was }) => was)).toEqual([old])
    }))

  test('a word of the interface turns outdated alone', () =>
    inCopy((folder) => {
      edit(`${folder}/en/site.json`, (text) => text.replace('Get help now', 'Get help today'))
      expect(outdated(folder, 'ur').map(({ id }) => id)).toEqual(['site:home.help.title'])
      expect(outdated(folder, 'ur').map(({ was }) => was)).toEqual(['Get help now'])
    }))

  test('a block put in between is missing, and makes no other one outdated', () =>
    inCopy((folder) => {
      edit(`${folder}/en/pages/contact.md`, (text) => text.replace(old, `Something new to read.\n\n${old}`))
      const all = entriesOf(openLibrary(languageNamed('pl'), folder))
      const here = all.filter(({ id }) => id === 'pages/contact')
      expect(here.filter(({ state }) => state === 'missing').map(({ english }) => english)).toEqual([
        'Something new to read.',
      ])
      expect(here.filter(({ state }) => state === 'outdated')).toEqual([])
    }))

  test('a block taken away leaves its translation outdated, and no other', () =>
    inCopy((folder) => {
      edit(`${folder}/en/pages/contact.md`, (text) => text.replace(`${old}\n\n`, ''))
      expect(outdated(folder, 'ar')).toMatchObject([{ id: 'pages/contact', english: '', was: old }])
    }))
})

describe('when a translation is written anew', () => {
  test('it counts as made from the English of today, and what was checked is a draft again', () =>
    inCopy((folder) => {
      const id = 'site:home.help.title'
      const lines = readLedger(folder, 'pl')
      writeLedger(
        folder,
        'pl',
        lines.map((line) => (line.id === id ? { ...line, state: 'checked', who: 'CITU' } : line)),
      )
      edit(`${folder}/en/site.json`, (text) => text.replace('Get help now', 'Get help today'))
      const title = readTitle(folder)
      edit(`${folder}/pl/site.json`, (text) => text.replace(`"${title}"`, '"Pomoc dzisiaj"'))
      keep(folder, day, [languageNamed('pl')])
      expect(outdated(folder, 'pl')).toEqual([])
      const line = readLedger(folder, 'pl').find((one) => one.id === id)
      expect(line).toMatchObject({ from: hashOf('Get help today'), state: 'draft', when: day, who: '' })
    }))

  test('noting it twice changes nothing', () =>
    inCopy((folder) => {
      keep(folder, day, [languageNamed('ti')])
      expect(readLedger(folder, 'ti')).toEqual(readLedger('locales', 'ti'))
    }))
})

function languageNamed(code: string) {
  const language = translated.find((one) => one.code === code)
  if (!language) throw new Error(code)
  return language
}

function readTitle(folder: string): string {
  return openLibrary(languageNamed('pl'), folder).own.words.get('site:home.help.title') ?? ''
}
