import { describe, expect, test } from 'vitest'
import { all, any, given, is, not, questionsOf, type Condition } from '#engine/condition.ts'
import type { Form } from '#engine/form.ts'
import { allSteps } from '#engine/keys.ts'
import { numbersOf, routeOf } from '#engine/routing.ts'
import { sentenceOf, type Sentence } from '#engine/view/paper/route.ts'
import { everyVersion, forms } from '#forms/index.ts'
import { english, languages } from '#i18n/languages.ts'
import { print } from '#test/support/paper.ts'

const yesNo = { kind: 'yes-no', options: ['yes', 'no', 'prefer-not'] } as const
const [survey] = forms as [Form]
const numbers = numbersOf(survey)

/** What is printed before a step that is asked only then. */
function said(condition: Condition, use: 'ask' | 'stop' = 'ask'): Sentence {
  return sentenceOf(routeOf(condition, numbers), use, print(survey, english))
}

describe('someone with a pen reads', () => {
  test('which answer, and at which question', () => {
    expect(said(is('helps-safe', 'yes')).text).toBe('Answer this only if you ticked “Yes” at question 9.')
  })

  test('which of several answers', () => {
    expect(said(is('helps-safe', 'yes', 'no')).text).toBe(
      'Answer this only if you ticked “Yes” or “No” at question 9.',
    )
  })

  test('that something had to be answered at all, or left empty', () => {
    expect(said(given('comment')).text).toBe('Answer this only if you answered question 12.')
    expect(said(not(given('comment'))).text).toBe('Answer this only if you left question 12 empty.')
  })

  test('that an answer must not have been ticked', () => {
    expect(said(not(is('helps-safe', 'yes'))).text).toBe(
      'Answer this only if you did not tick “Yes” at question 9.',
    )
  })

  test('two conditions as two lines, whether both have to hold or one', () => {
    const two = [is('helps-safe', 'yes'), given('comment')]
    const lines = ['You ticked “Yes” at question 9.', 'You answered question 12.']
    expect(said(all(...two)).text).toBe('Answer this only if all of these are true:')
    expect(said(any(...two)).text).toBe('Answer this only if any of these is true:')
    for (const both of [all(...two), any(...two)])
      expect(said(both).parts.map(({ text }) => text)).toEqual(lines)
  })

  test('where to stop', () => {
    expect(said(is('helps-safe', 'no'), 'stop').text).toBe('Stop here if you ticked “No” at question 9.')
  })
})

describe('a condition that denies a list', () => {
  test('denies each of its parts, and joins them the other way', () => {
    expect(said(not(any(is('helps-safe', 'yes'), given('comment'))))).toEqual({
      text: 'Answer this only if all of these are true:',
      parts: [
        { text: 'You did not tick “Yes” at question 9.', parts: [] },
        { text: 'You left question 12 empty.', parts: [] },
      ],
    })
    expect(said(not(all(given('who'), given('comment')))).text).toBe(
      'Answer this only if any of these is true:',
    )
  })

  test('twice denied is said', () => {
    expect(said(not(not(given('comment'))))).toEqual(said(given('comment')))
  })
})

test('lists of one are no lists, and lists of the same sort are one list', () => {
  expect(said(all(given('comment')))).toEqual(said(given('comment')))
  expect(said(any(given('who'), any(given('safe'), given('comment')))).parts).toHaveLength(3)
  expect(said(any(given('who'), all(given('safe'), given('comment')))).parts[1]).toMatchObject({
    text: 'All of these are true:',
    parts: { length: 2 },
  })
})

test('a condition about a question that nobody asks is an error', () => {
  expect(() => said(given('shoe-size'))).toThrow('shoe-size')
})

test('questions are counted through to the last, also those asked apart', () => {
  const form = {
    ...survey,
    steps: [{ id: 'a', questions: { a: yesNo, b: yesNo } }],
    after: [{ id: 'c', questions: { c: yesNo } }],
  } satisfies Form
  expect([...numbersOf(form)]).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ])
})

for (const language of languages) {
  const conditional = everyVersion.flatMap((form) =>
    allSteps(form).flatMap((step) => (step.when ? [{ form, step, when: step.when }] : [])),
  )
  test.each(conditional)(
    `$form.id $form.version says in ${language.name} when $step.id is answered`,
    ({ form, step, when }) => {
      const here = numbersOf(form)
      const sentence = sentenceOf(routeOf(when, here), step.exit ? 'stop' : 'ask', print(form, language))
      const whole = JSON.stringify(sentence)
      expect(whole).not.toMatch(/\{\{|paper\.|forms\//)
      for (const question of questionsOf(when)) {
        expect(whole).toMatch(new RegExp(`(?<!\\d)${here.get(question)}(?!\\d)`))
        expect(here.get(question)).toBeLessThan(here.get(Object.keys(step.questions)[0] ?? '') ?? Infinity)
      }
    },
  )
}
