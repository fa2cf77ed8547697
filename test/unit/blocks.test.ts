import { describe, expect, it } from 'vitest'
import { blocksOf, everyBlock } from '#site/blocks.ts'
import { htmlOf } from '#site/html.ts'
import { asJson, questions } from '#site/json-ld.ts'

const html = (markdown: string, language = 'ur') =>
  blocksOf(markdown)
    .map((block) => (block.kind === 'plain' ? htmlOf(block, language) : ''))
    .join('')

describe('whoever writes a page', () => {
  it('links to our pages without a language, and the reader stays in theirs', () =>
    expect(html('[Breaks](/carers/breaks/)')).toContain('href="/ur/carers/breaks/"'))

  it('says by itself where a link away goes', () =>
    expect(html('[Apply](https://www.gov.uk/carers-allowance)')).toContain('(gov.uk)'))

  it('writes a number once, and readers call it with a tap', () =>
    expect(html('Call :phone[direct].')).toContain('href="tel:02476833003"'))

  it('cannot show a number that is not confirmed', () =>
    expect(() => html('Call :phone[out-of-hours].')).toThrow('not confirmed'))

  it('cannot bring HTML of their own', () => {
    expect(() => html('<script>alert(1)</script>')).toThrow('plain Markdown')
    expect(html('Five < six <b>and</b> on')).not.toContain('<b>')
  })

  it('gets one block for each thing that is translated', () => {
    const blocks = blocksOf('One.\n\n- a\n- b\n\n:::note\nTwo.\n\nThree.\n:::')
    expect(blocks.map(({ kind }) => kind)).toEqual(['plain', 'plain', 'part'])
    expect(everyBlock(blocks)).toHaveLength(5)
  })
})

it('search engines hear of questions when there are two, and no text can end the script', () => {
  const one = ':::answer{q="Why?"}\nBecause.\n:::'
  expect(questions(blocksOf(one))).toEqual([])
  expect(questions(blocksOf(`${one}\n\n${one}`))).toHaveLength(1)
  expect(asJson({ name: '</script>' })).not.toContain('</script>')
})
