import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeBook } from '#engine/exchange/code-book.ts'
import { toCsv } from '#engine/exchange/csv.ts'
import { isChoice } from '#engine/form.ts'
import { allSteps, everyOption } from '#engine/keys.ts'
import { everyVersion } from '#forms/index.ts'
import { everyFeature, inThree } from '#test/support/every-feature.ts'

const read = (csv: string) => parse<Record<string, string>>(csv, { columns: true, record_delimiter: '\r\n' })

test.each([...everyVersion, everyFeature].map((form) => ({ name: `${form.id} ${form.version}`, form })))(
  'the code book of $name has every question and every option once, in every language',
  ({ form }) => {
    const wanted = allSteps(form).flatMap(({ questions }) =>
      Object.entries(questions).flatMap(([name, asked]) => [
        `${name}.`,
        ...(isChoice(asked) ? everyOption(asked) : []).map((option) => `${name}.${option}`),
      ]),
    )
    const rows = read(toCsv(codeBook(form, inThree)))
    expect(rows.map(({ question, option }) => `${question}.${option}`)).toEqual(wanted)
    for (const { question, option, words_ur } of rows)
      expect(words_ur).toBe(`ur ${question}.${option ? `option.${option}` : 'label'}`)
  },
)

describe('whoever reads the code book', () => {
  const rows = codeBook(everyFeature, inThree)
  const row = (question: string, option = '') =>
    rows.find((candidate) => candidate.question === question && candidate.option === option)

  test('sees what counts, under the old and the revised code', () => {
    expect(row('scale', 'best')).toMatchObject({ counts: 'good', ascof_old: '3A', ascof_revised: '1D' })
    expect(row('scale', 'bad')).toMatchObject({ counts: 'other', counts_easy_read: 'other' })
    expect(row('scale', 'prefer-not')).toMatchObject({ counts: 'left out', offered_in: 'all but Easy Read' })
    expect(row('scale', 'not-sure')).toMatchObject({ counts_easy_read: 'left out', offered_in: 'Easy Read' })
  })

  test('sees how each answer is kept', () => {
    expect(row('helps')?.kept).toBe('counted')
    expect(row('adult')?.kept).toBe('sealed')
    expect(row('name')).toMatchObject({ kept: 'sealed', rows: 3 })
    expect(row('email')?.kept).toBe('apart')
    const anonymous = codeBook({ ...everyFeature, anonymous: true }, inThree)
    expect(anonymous.find(({ question }) => question === 'adult')?.kept).toBe('counted')
    expect(anonymous.find(({ question }) => question === 'story')?.kept).toBe('sealed')
    expect(anonymous.find(({ question }) => question === 'does')?.kept).toBe('sealed')
  })

  test('sees when a question is asked', () => {
    expect(row('number')?.asked_when).toBe('call = yes and not (helps = none or helps = prefer-not)')
    expect(row('since')?.asked_when).toBe('people given')
    expect(row('adult')?.asked_when).toBe('')
  })
})

describe('a spreadsheet', () => {
  const cell = (text: string) => read(toCsv([{ said: text }]))[0]?.said

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    ' =1+1',
    '\u00a0=1+1',
    '\u3000=1+1',
    '\u200b=1+1',
    '\ufeff=1+1',
    '\n=1+1',
    '\0=1+1',
    '\u202e=1+1',
    '＝1+1',
    ' ＋1',
    '－1',
    '＠SUM(A1)',
    '−1',
  ])('takes %j for text', (text) => expect(cell(text)).toBe(`'${text}`))

  test.each(['It was good', 'میں تھک گئی ہوں', 'a=b', '3 - 2', '', "'tis", 'a\r\nb', '"so", she said'])(
    'shows %j as it was said',
    (text) => expect(cell(text)).toBe(text),
  )

  test('takes a number for a number', () => expect(toCsv([{ change: -5 }])).toBe('change\r\n-5\r\n'))

  test('reads back every text, whatever is in it, and runs none of it', () => {
    const table = fc.array(fc.record({ a: fc.string({ unit: 'binary' }), b: fc.string() }), { minLength: 1 })
    fc.assert(
      fc.property(table, (rows) => {
        const back = read(toCsv(rows))
        expect(back).toHaveLength(rows.length)
        back.forEach(({ a = '', b = '' }, place) => {
          expect([rows[place]?.a, `'${rows[place]?.a}`]).toContain(a)
          expect([rows[place]?.b, `'${rows[place]?.b}`]).toContain(b)
          expect(/^[=+\-@\t\r]/.test(a.trimStart()), a).toBe(false)
        })
      }),
    )
  })
})
