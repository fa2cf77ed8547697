import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { find, LONGEST, synonymsIn } from '#site/search/find.ts'
import { indexOf, type Findable } from '#site/search/index-of.ts'

const page = (id: string, title: string, text: string, words = ''): Findable => ({
  id,
  title,
  description: `${title}, in short.`,
  words,
  text,
  tag: 'en-GB',
})

const index = indexOf(
  [
    page('carers/breaks', 'Taking a break', 'Someone else can look after the person. You rest.', 'respite'),
    page('carers/money', 'Money and benefits', 'You may have a right to money.'),
    page('carers/dementia', 'Looking after someone with dementia', 'You do not have to wait.'),
    page('contact', 'Ways to reach us', 'Call, email or use text relay.'),
  ],
  'en-GB',
)
const alike = synonymsIn(readFileSync('locales/en/synonyms.txt', 'utf8'), 'en-GB')
const first = (typed: string) => find(index, typed, alike)[0]?.id

describe('somebody who looks for a page', () => {
  it.each([
    ['break', 'carers/breaks'],
    ['respite', 'carers/breaks'],
    ['I need a sitter', 'carers/breaks'],
    ['time off', 'carers/breaks'],
    ['demenita', 'carers/dementia'],
    ['Alzheimer’s', 'carers/dementia'],
    ['bennefits', 'carers/money'],
    ['phone number', 'contact'],
  ])('types “%s” and finds it first', (typed, id) => expect(first(typed)).toBe(id))

  it('is shown why, with the word marked and nothing else', () => {
    const [found] = find(index, 'rest', () => [])
    expect(found?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['rest'])
    expect(found?.excerpt.map(({ text }) => text).join('')).toBe('You rest.')
  })

  it('finds nothing for nothing, or for what is nowhere', () => {
    expect(find(index, '   ', alike)).toEqual([])
    expect(find(index, 'xylophone', alike)).toEqual([])
  })

  it('is not held up by a text of any length', () => {
    expect(find(index, `break ${'x'.repeat(100_000)}`, alike)).toBeDefined()
    expect(LONGEST).toBe(100)
  })

  it('finds a word in Chinese, where no spaces divide them', () => {
    const chinese = indexOf(
      [{ ...page('carers', '照顧別人', '你可以休息一下。'), tag: 'zh-Hant' }],
      'zh-Hant',
    )
    expect(find(chinese, '休息', () => [])[0]?.id).toBe('carers')
  })
})
