import { expect, test } from 'vitest'
import type { Form } from '#engine/form.ts'
import { chosenInWords, contactInWords } from '#engine/view/chosen.ts'

const form: Form = {
  id: 'sample',
  version: 1,
  start: [],
  anonymous: false,
  steps: [
    { id: 'call', questions: { call: { kind: 'yes-no', options: ['yes', 'no'] } } },
    { id: 'why', questions: { why: { kind: 'long-text', max: 100 } } },
    {
      id: 'people',
      repeat: 3,
      questions: {
        name: { kind: 'text', max: 50 },
        days: { kind: 'many-of', options: ['monday', 'friday'] },
      },
    },
  ],
  after: [{ id: 'reach', questions: { email: { kind: 'email', max: 100, keptApart: true } } }],
}
const words = (key: string) => key.replace('forms/sample:', '')

test('what somebody chose is said in English, for each person they told us about; their own words are left out', () => {
  const answers = {
    call: 'yes',
    why: 'کیونکہ',
    people: [
      { name: 'آمنہ', days: ['monday', 'friday'] },
      { name: 'یوسف', days: null },
    ],
  }

  expect(chosenInWords(form, answers, words, 'en-GB')).toEqual([
    { key: 'call.label', value: 'call.option.yes' },
    { key: 'days.label', value: ['days.option.monday', 'days.option.friday'] },
  ])
})

test('what was not asked or not answered is not said', () => {
  expect(chosenInWords(form, { call: null }, words, 'en-GB')).toEqual([])
})

test('contact details have the form’s labels, and their own names when the form is gone', () => {
  const contact = { email: 'amina@example.org', best: 'mornings' }
  expect(contactInWords(form, contact, words)).toEqual([
    { key: 'email.label', value: 'amina@example.org' },
    { key: 'best', value: 'mornings' },
  ])
  expect(contactInWords(undefined, contact, words)).toHaveLength(2)
})
