import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '#contacts/csv.ts'

test.each(['=1+1', '+44', '-1', '@sum', ' =1', '\u00a0=1', '＝1', '\t=1', '\u200b=1', '\r=1', '|calc'])(
  'a spreadsheet takes %j for words',
  (text) => expect(parse(csvOf([[text]]), { bom: true })[0]?.[0]).toBe(`'${text}`),
)

test('whatever is in a cell comes back, and no cell can begin like a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, two) => {
      const [row] = parse(csvOf([[one, two]]), { bom: true })
      expect(row?.map((cell) => cell.replace(/^'/, ''))).toEqual(
        [one, two].map((text) => text.replace(/^'/, '')),
      )
      expect(row?.some((cell) => /^\s*[=+@-]/.test(cell))).toBe(false)
    }),
  )
})

test('an ordinary address stays as it is', () => {
  expect(csvOf([['amina@example.org', 'say "hello"']])).toBe('\uFEFF"amina@example.org","say ""hello"""\r\n')
})
