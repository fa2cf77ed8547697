import { describe, expect, test } from 'vitest'
import { answerStep } from '#engine/answer.ts'
import type { Question, Step } from '#engine/form.ts'
import { errorsOf } from '#engine/kinds/index.ts'

const read = (question: Question, fields: Record<string, string | string[]>) => {
  const step: Step = { id: 'step', questions: { it: question } }
  const posted = new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]))
  const reading = answerStep(step, posted)
  return 'errors' in reading ? reading.errors[0]?.code : reading.answers.it
}
const optional = true

describe('one of', () => {
  const asked: Question = { kind: 'one-of', options: ['tea', 'coffee'] }
  test('takes an option', () => expect(read(asked, { it: 'tea' })).toBe('tea'))
  test('must be answered', () => expect(read(asked, {})).toBe('missing'))
  test('may be skipped when optional', () => expect(read({ ...asked, optional }, {})).toBeNull())
  test('refuses an option that was never there', () => expect(read(asked, { it: 'gin' })).toBe('unknown'))
  test('refuses two answers', () => expect(read(asked, { it: ['tea', 'coffee'] })).toBe('unknown'))
})

describe('many of', () => {
  const asked: Question = { kind: 'many-of', options: ['tea', 'coffee', 'milk'] }
  test('keeps the order of the form', () =>
    expect(read(asked, { it: ['milk', 'tea'] })).toEqual(['tea', 'milk']))
  test('refuses an option that was never there', () =>
    expect(read(asked, { it: ['tea', 'gin'] })).toBe('unknown'))
})

describe('writing', () => {
  const asked: Question = { kind: 'long-text', max: 5 }
  test('counts characters as people do, not code units', () =>
    expect(read(asked, { it: '😀😀😀😀😀' })).toBe('😀😀😀😀😀'))
  test('says when it is too long', () => expect(read(asked, { it: 'longer' })).toBe('tooLong'))
  test('takes every line end as one', () => expect(read(asked, { it: 'a\r\nb' })).toBe('a\nb'))
  test('is empty when there is only space', () => expect(read(asked, { it: '  \n ' })).toBe('missing'))
})

describe('email, phone and postcode', () => {
  test.each(['amina@example.org', 'o’neill+x@mail.coventry.sch.uk'])('%s may be an address', (it) =>
    expect(read({ kind: 'email', max: 99 }, { it })).toBe(it),
  )
  test.each(['amina', 'amina@', 'a b@c.d', 'a@b'])('%s is not an address', (it) =>
    expect(read({ kind: 'email', max: 99 }, { it })).toBe('notAnEmail'),
  )
  test.each([
    ['(024) 7683 3003', '02476833003'],
    ['+44 24 7683-3003', '+442476833003'],
    ['۰۲۴۷۶۸۳۳۰۰۳', '02476833003'],
  ])('%s is a phone number', (it, kept) => expect(read({ kind: 'phone', max: 30 }, { it })).toBe(kept))
  test('a word is not a phone number', () =>
    expect(read({ kind: 'phone', max: 30 }, { it: 'ask' })).toBe('notAPhone'))
  test.each(['cv15fb', ' CV1 5FB '])('%s is a postcode', (it) =>
    expect(read({ kind: 'postcode', max: 10 }, { it })).toBe('CV1 5FB'),
  )
})

describe('date', () => {
  const on = (day: string, month: string, year: string) =>
    read({ kind: 'date', past: true }, { 'it-day': day, 'it-month': month, 'it-year': year })
  test('is kept as the calendar writes it', () => expect(on('1', '2', '1950')).toBe('1950-02-01'))
  test('tells apart every way to get it wrong', () => {
    expect(on('', '', '')).toBe('missing')
    expect(on('1', '', '1950')).toBe('incomplete')
    expect(on('1', '2', '50')).toBe('shortYear')
    expect(on('30', '2', '1950')).toBe('notADate')
    expect(on('1', '1', '2999')).toBe('notYet')
    expect(on('1', '1', '0000')).toBe('notADate')
  })
  test('may be written in the digits of somebody’s own script', () => {
    expect(on('۱', '۲', '۱۹۵۰')).toBe('1950-02-01')
    expect(on('੩', '૪', '१९५०')).toBe('notADate')
    expect(on('੩', '૪', '１９５０')).toBe('1950-04-03')
  })
})

test('a question that must be answered can be missing; an optional one cannot', () => {
  expect(errorsOf({ kind: 'yes-no', options: ['yes'] })).toContain('missing')
  expect(errorsOf({ kind: 'yes-no', options: ['yes'], optional })).not.toContain('missing')
})
