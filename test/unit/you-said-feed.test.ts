import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { languages } from '#i18n/languages.ts'
import { translator } from '#i18n/translate.ts'
import { promise, publicPromise } from '#test/support/promise.ts'
import { feedOf } from '#you-said/feed.ts'

const schema = readFileSync('test/support/atom.rng', 'utf8')
const entries = [publicPromise({}, 'one'), publicPromise({ did: 'Less < more & “that’s” it.' }, 'two')]

async function problems(xml: string): Promise<readonly string[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'feed.xml', contents: xml }],
    schema: [schema],
    extension: 'relaxng',
  })
  return valid ? [] : errors.map(({ message }) => message)
}

const feed = (code: string) => {
  const language = languages.find((one) => one.code === code)
  if (!language) throw new Error(code)
  const words = new Map([['one', new Map([['title', { text: 'Ulotka', madeFrom: promise().title }]])]])
  return feedOf(entries, { language, t: translator(code), site: 'https://example.org/', words })
}

describe.each(languages)('the feed in $name', ({ code, tag }) => {
  test('is Atom as RFC 4287 has it, and says its language', async () => {
    expect(await problems(feed(code))).toEqual([])
    expect(feed(code)).toContain(`xml:lang="${tag}"`)
    expect(feed(code)).toContain(`https://example.org/${code}/you-said/one/`)
  })
})

test('a feed has the translated words, and can be read when there is nothing in it yet', async () => {
  expect(feed('pl')).toContain('Ulotka')
  const [language] = languages
  if (!language) throw new Error('no language')
  const nothing = { language, t: translator('en'), site: 'https://example.org/', words: new Map() }
  expect(await problems(feedOf([], nothing))).toEqual([])
})

test('the schema sees an entry without a title', async () => {
  expect(await problems(feed('en').replace(/<entry>\s*<title[^>]*>.*?<\/title>/s, '<entry>'))).not.toEqual([])
})
