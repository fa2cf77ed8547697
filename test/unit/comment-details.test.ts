import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detailsIn } from '#insight/comments/details.ts'
import { isNhsNumber } from '#insight/comments/nhs-number.ts'
import { inPieces, takesOnlyOut, without } from '#insight/comments/redact.ts'

const clean = (text: string) => without(text, detailsIn(text), (kind) => kind)

test.each([
  ['Ring my daughter on 07700 900123 please.', 'Ring my daughter on [phone] please.'],
  ['It was +44 (0)24 7683 3003 I rang', 'It was [phone] I rang'],
  ['Write to amina.k@example.org, thanks', 'Write to [email], thanks'],
  ['I live at CV1 5FB now', 'I live at [postcode] now'],
  ['we are in cv6 9sl', 'we are in [postcode]'],
  ['NHS number 943 476 5919 is on the letter', 'NHS number [nhs] is on the letter'],
  ['We live at 14 Far Gosford Street and wait', 'We live at [address] and wait'],
  ['She was born 03/02/1941 in the city', 'She was born [date] in the city'],
  ['the carer Joanna was kind', 'the carer [name] was kind'],
  ['Mrs Okafor came late', 'Mrs [name] came late'],
  ['My name is Harjit Singh and I care for my wife', 'My name is [name] and I care for my wife'],
  ['Nazywam się Anna Nowak i czekam', 'Nazywam się [name] i czekam'],
  ['Pani Kowalska była miła, tel. 07700900456', 'Pani [name] była miła, tel. [phone]'],
  ['Mă numesc Ioana și aștept', 'Mă numesc [name] și aștept'],
  ['میرا نام زینب ہے اور میرا نمبر ۰۷۷۰۰۹۰۰۱۲۳ ہے', 'میرا نام [name] ہے اور میرا نمبر [phone] ہے'],
  ['ڈاکٹر حمید بہت اچھے ہیں', 'ڈاکٹر [name] بہت اچھے ہیں'],
  ['اسمي فاطمة ورقمي ٠٧٧٠٠٩٠٠١٢٣', 'اسمي [name] ورقمي [phone]'],
  ['نسكن في شارع الملك 12', 'نسكن في [address]'],
  ['ਮੇਰਾ ਨਾਮ ਸਿਮਰਨ ਹੈ', 'ਮੇਰਾ ਨਾਮ [name] ਹੈ'],
  ['મારું નામ મીના છે', 'મારું નામ [name] છે'],
  ['ስመይ ኣስቴር እዩ', 'ስመይ [name] እዩ'],
  ['我叫陳大文，電話是07700900123', '我叫[name]，電話是[phone]'],
  ['李太太很有耐心', '[name]太太很有耐心'],
])('what could lead to somebody is found: %s', (text, expected) => {
  expect(clean(text)).toBe(expected)
})

test.each([
  'The visits were late on Monday and Tuesday in Coventry.',
  'We waited 11 weeks, from March to May, for 2 rails.',
  'My Mum speaks Punjabi and the GP at the NHS was kind.',
  'Opiekunka przyszła po dziesiątej. Mama czekała.',
  'ہم پانچ مہینے سے جائزے کا انتظار کر رہے ہیں۔',
  'ننتظر التقييم منذ خمسة أشهر.',
  '照顧員態度好，但是經常遲到。',
  'I pay £1,250.50 a month, order 1234567890.',
])('what leads to nobody is left as it is: %s', (text) => {
  expect(clean(text)).toBe(text)
})

test('the check digit tells an NHS number from ten other digits', () => {
  expect(isNhsNumber('943 476 5919')).toBe(true)
  expect(isNhsNumber('9434765918')).toBe(false)
  expect(isNhsNumber('0000000000')).toBe(false)
  const passing = Array.from({ length: 1000 }, (_, more) => isNhsNumber(String(9_434_765_000 + more))).filter(
    Boolean,
  )
  expect(passing.length).toBeGreaterThan(80)
  expect(passing.length).toBeLessThan(100)
})

test('whoever takes words out may not put any in, move them or change them', () => {
  const said = 'Anna was late. Bob was kind. Anna cried.'
  expect(takesOnlyOut(said, said)).toBe(true)
  expect(takesOnlyOut(said, '[name] was late. [name] was kind. [name] cried.')).toBe(true)
  expect(takesOnlyOut(said, '[name] was late. [taken out]')).toBe(true)
  expect(takesOnlyOut(said, '[name] was early. Bob was kind. Anna cried.')).toBe(false)
  expect(takesOnlyOut(said, '[name] was kind. [name] was late. Anna cried.')).toBe(false)
  expect(takesOnlyOut(said, 'Anna was late. Bob was kind. Anna cried. Thank you.')).toBe(false)
  expect(takesOnlyOut(said, 'Anna was late.')).toBe(false)
})

test('whatever is written, the proposal only takes out, and the pieces put together are what was written', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Mrs Lee 07700 900123 CV1 5FB', 'a@b.cd [x]'),
  )
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const text = `${a} ${b}`
      const details = detailsIn(text)
      expect(
        inPieces(text, details)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
      if (!text.includes('['))
        expect(
          takesOnlyOut(
            text,
            without(text, details, (kind) => kind),
          ),
        ).toBe(true)
    }),
  )
})
