import { describe, expect, it } from 'vitest'
import { factOf, figuresOf } from '#site/facts.ts'
import { linesOn, writtenPages } from '#test/support/pages.ts'
import { unfounded } from '#test/support/figures.ts'

describe('a figure that somebody reads', () => {
  it.each(writtenPages())('on $path stands in a fact with its date and source', ({ head, blocks }) => {
    const known = head.facts.map(factOf).flatMap((fact) => [...figuresOf(fact), fact.date])
    const said = [head.title, head.description, ...linesOn(blocks)]
    expect(said.flatMap((sentence) => unfounded(sentence, known))).toEqual([])
  })
})

describe('the rule', () => {
  it('sees a figure that no fact holds', () => {
    expect(unfounded('In 2023/24, 27,391 people said so.', ['733', '2023/24'])).toEqual(['27,391'])
    expect(unfounded('62.4% of people', [])).toEqual(['62.4%'])
  })

  it('takes a figure as its fact writes it', () => {
    expect(unfounded('In 2021, 27,391 people said so.', ['27,391', '2021'])).toEqual([])
    expect(unfounded('It was 2.3% in 2021.', ['2.3%', '2021'])).toEqual([])
  })

  it('leaves phone numbers, ages, laws, steps and days alone', () => {
    for (const fine of [
      'Call 999 or 111.',
      'You are 18 or over.',
      'Care Act 2014',
      'Phone 024 7683 3003',
      'WCAG 2.2 AA',
    ])
      expect(unfounded(fine, []), fine).toEqual([])
  })
})
