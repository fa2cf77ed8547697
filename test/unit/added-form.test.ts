import { expect, test } from 'vitest'
import { is } from '#engine/condition.ts'
import { asEasyRead } from '#engine/easy-read.ts'
import { bundle } from '#engine/exchange/bundle.ts'
import { codeBook } from '#engine/exchange/code-book.ts'
import { toCsv } from '#engine/exchange/csv.ts'
import { questionnaireResponse } from '#engine/exchange/response.ts'
import type { Words } from '#engine/exchange/source.ts'
import type { Form } from '#engine/form.ts'
import { keysOf } from '#engine/keys.ts'
import { answerInWords, headingKey } from '#engine/view/words.ts'
import { hashOf } from '#engine/version.ts'
import { problemsOf } from '#test/support/fhir.ts'

/** A form that somebody adds: its definition and its words, and nothing else. */
const lunch: Form = {
  id: 'lunch-club',
  version: 1,
  anonymous: true,
  easyRead: true,
  start: ['time'],
  steps: [
    {
      id: 'came',
      questions: {
        came: {
          kind: 'one-of',
          options: ['often', 'once', 'never'],
          easy: { options: ['once', 'never', 'not-sure'] },
        },
      },
    },
    {
      id: 'food',
      when: is('came', 'often', 'once'),
      questions: { food: { kind: 'long-text', max: 500, optional: true, hint: true } },
    },
  ],
}

const english: Record<string, string> = {
  title: 'Our lunch club',
  description: 'Tell us about the lunch club.',
  'start.lead': 'We want to make it better.',
  'start.time': 'It takes one minute.',
  'check.send': 'Send my answers',
  'sent.title': 'Thank you',
  'sent.next': 'We read it next week.',
  'came.label': 'Did you come to the lunch club?',
  'came.option.often': 'Yes, often',
  'came.option.once': 'Yes, once',
  'came.option.never': 'No',
  'came.option.not-sure': 'I am not sure',
  'came.error.missing': 'Choose whether you came',
  'came.error.unknown': 'Choose one of the answers',
  'food.label': 'How was the food?',
  'food.hint': 'Say what you liked.',
  'food.error.tooLong': 'Make it 500 characters or fewer',
  'food.error.repeated': 'Type it again',
}
const of = (key: string) => english[key] ?? `(${key})`
const words: Words = [
  { tag: 'en-GB', of },
  { tag: 'pl', of: (key) => `po polsku: ${of(key)}` },
]
const site = 'https://portal.example'

test('a form that is added says which words it needs, and needs no other', () => {
  expect([...new Set(keysOf(lunch))].sort()).toEqual(Object.keys(english).sort())
  expect([...new Set(keysOf(asEasyRead(lunch)))].filter((key) => !(key in english))).toEqual([])
})

test('it can be read by other systems, in every language and in Easy Read', () => {
  const made = bundle(lunch, words, [{ tag: 'en-GB', of }], site)
  const said = JSON.stringify(made)
  expect(problemsOf(made)).toEqual([])
  expect(made.entry.map(({ fullUrl }) => fullUrl)).toEqual([
    'https://portal.example/forms/lunch-club/questionnaire.json',
    'https://portal.example/forms/lunch-club/questionnaire-easy-read.json',
    'https://portal.example/forms/lunch-club/codes.json',
  ])
  expect(said).toContain('po polsku: How was the food?')
  expect(said).not.toContain('(')
})

test('its answers can, too', () => {
  const response = questionnaireResponse(
    lunch,
    { came: 'never', food: 'left behind' },
    { language: 'pl', week: '2026-11-23' },
    site,
  )
  expect(problemsOf(response)).toEqual([])
  expect(response.questionnaire).toBe('https://portal.example/forms/lunch-club/questionnaire.json|1')
  expect(response.item).toEqual([
    {
      linkId: 'step.came',
      item: [
        {
          linkId: 'came',
          answer: [
            {
              valueCoding: {
                system: 'https://portal.example/forms/lunch-club/codes.json',
                code: 'came.never',
              },
            },
          ],
        },
      ],
    },
  ])
})

test('it has a code book, headings and answers in words for page and paper, and a hash', () => {
  expect(toCsv(codeBook(lunch, words)).split('\r\n')).toHaveLength(8)
  expect(lunch.steps.map(headingKey)).toEqual(['came.label', 'food.label'])
  const came = asEasyRead(lunch).steps[0]?.questions.came
  expect(came && answerInWords('came', came, 'not-sure', of, 'en-GB')).toBe('I am not sure')
  expect(hashOf(lunch)).toMatch(/^[0-9a-f]{64}$/)
})
