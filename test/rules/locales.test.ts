import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keysOf } from '#engine/keys.ts'
import { forms } from '#forms/index.ts'
import { asEasyRead } from '#engine/easy-read.ts'
import { english, languages } from '#i18n/languages.ts'
import { sourcesUnder } from './sources.ts'
import { inEasyRead, longSentences, notInEasyRead } from './easy-words.ts'
import { flat, plural } from '#i18n/translations/words.ts'
import { problemsOf, type Words } from './words.ts'

/** Keys that pages build from a list in the code: each is used when its list is. */
const built = [
  /^columns:/,
  /^site:problem\.\d+\./,
  /^site:home\.(say|look-after|help)\./,
  /^site:help\./,
  /^site:languageTable\.(checked|draft|outdated|missing)$/,
  /^site:(nav|card|means|search\.words)\./,
  /^team:/,
  /^asking:paper\.(ask|stop|part)\./,
  /^asking:tasks\.(new|begun|done)$/,
  /^assessment:(flag|status|letter|code|closed|save|link|return|sent\.aim)[._]/,
  /^you-said:(topic|standing|when|part|owner|kind|history|filter|follow\.error)\./,
  /^services:(service|whom|price)\./,
  /^referral-route:step\./,
  /^action-plan:(status|watch|filter|year|level|priority|answer|action)\./,
  /^performance:(reading|unit|column|place|england|quarter|group|indicator|note|from|whole|code)\./,
]
/** The team works in English. */
const englishOnly = /^team:/

function wordsOf(code: string): Words {
  const folder = join('locales', code)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  )
  return new Map(
    files.flatMap((file) => {
      const words = JSON.parse(readFileSync(join(folder, file), 'utf8')) as object
      return flat(words, `${file.replace(/\.json$/, '')}:`)
    }),
  )
}

const inEnglish = wordsOf(english.code)

describe.each(languages.filter(({ tag }) => tag !== english.tag))('$name', ({ code, tag }) => {
  test('has every word, no other, and none left in English', () => {
    const needed = new Map([...inEnglish].filter(([key]) => !englishOnly.test(key)))
    expect(problemsOf(code, tag, needed, wordsOf(code), new Set())).toEqual([])
  })
})

describe('Easy Read', () => {
  const easy = wordsOf('en-easy')

  test('has every word that is not left out on purpose, and no other', () => {
    const needed = new Map([...inEnglish].filter(([key]) => inEasyRead(key)))
    expect(problemsOf('en-easy', english.tag, needed, easy, new Set(easy.keys()))).toEqual([])
  })

  test('leaves nothing out that it has words for, and nothing that is not there', () => {
    const idle = notInEasyRead.filter(({ keys }) => ![...inEnglish.keys()].some((key) => keys.test(key)))
    expect(idle.map(({ keys }) => String(keys))).toEqual([])
  })

  test('has all words of the forms that say they are in Easy Read, and of no other', () => {
    const has = (id: string) => [...easy.keys()].filter((key) => key.startsWith(`forms/${id}:`))
    for (const form of forms) {
      const needed = form.easyRead ? keysOf(asEasyRead(form)).map((key) => `forms/${form.id}:${key}`) : []
      expect(has(form.id).sort()).toEqual([...new Set(needed)].sort())
    }
  })

  test('says one thing at a time', () => {
    expect(longSentences(easy)).toEqual([])
    expect(
      longSentences(new Map([['a', 'This has one, two, three, four, five, six, seven, eight, nine.']])),
    ).toHaveLength(1)
  })
})

test('every form has the words it needs, and no more', () => {
  for (const form of forms) {
    const prefix = `forms/${form.id}:`
    const has = [...inEnglish.keys()]
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
    expect(has.sort()).toEqual([...new Set(keysOf(form))].sort())
  }
})

test('no English word is unused', () => {
  const sources = [...sourcesUnder('src').values()].join('\n')
  const unused = [...inEnglish.keys()].filter(
    (key) =>
      !key.startsWith('forms/') &&
      !built.some((list) => list.test(key)) &&
      !sources.includes(key.replace(plural, '')),
  )
  expect(unused, 'Remove these keys from locales/, or use them').toEqual([])
})

describe('the rule sees', () => {
  const en = new Map([
    ['a', 'Hello {{name}}'],
    ['n_one', 'One'],
    ['n_other', '{{count}}'],
  ])
  const arabic = ['zero', 'one', 'two', 'few', 'many', 'other'].map(
    (form) => [`n_${form}`, '{{count}} ك'] as const,
  )
  const good = new Map<string, string>([['a', 'سلام {{name}}'], ...arabic])
  const check = (words: Words) => problemsOf('ar', 'ar', en, words, new Set())

  test('nothing wrong with a whole language', () => expect(check(good)).toEqual([]))
  test('a missing key', () =>
    expect(check(new Map(arabic))).toEqual(['locales/ar lacks a. Translate it there.']))
  test('a key that English does not have', () =>
    expect(check(new Map([...good, ['b', 'ب']]))).toHaveLength(1))
  test('a placeholder that was lost', () => expect(check(new Map([...good, ['a', 'سلام']]))).toHaveLength(1))
  test('a sentence left in English', () =>
    expect(check(new Map([...good, ['a', 'Hello {{name}}']]))).toHaveLength(1))
  test('a plural form that was forgotten', () => {
    const without = new Map(good)
    without.delete('n_few')
    expect(check(without)).toHaveLength(1)
  })
})
