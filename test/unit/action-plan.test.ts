import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ordinary } from '#i18n/languages.ts'
import { hasWords } from '#i18n/translate.ts'
import { choiceOf, chosen, keyOf } from '#site/action-plan/choice.ts'
import { plan } from '#site/action-plan/plan.ts'
import { rowOf } from '#site/performance/read.ts'

const refsOf = (query: string) =>
  chosen(choiceOf(new URLSearchParams(query))).flatMap(({ actions }) => actions.map(({ ref }) => ref))
const everyRef = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '3.3']

test('every action of the plan is there, with every step of both years', () => {
  const steps = plan.flatMap(({ actions }) =>
    actions.map(({ ref, years }) => [ref, ...years.map(({ steps }) => steps)]),
  )
  expect(steps).toEqual([
    ['1.1', 3, 4],
    ['1.2', 4, 3],
    ['1.3', 1, 4],
    ['2.1', 6, 4],
    ['2.2', 2, 2],
    ['2.3', 2, 2],
    ['2.4', 3, 2],
    ['3.1', 6, 1],
    ['3.2', 2, 2],
    ['3.3', 3, 1],
  ])
})

test('high priority is what the plan calls high: 1.1 twice, 1.3 in its second year, 2.4 in its first', () => {
  const high = plan.flatMap(({ actions }) =>
    actions.flatMap(({ ref, years }) =>
      years.filter(({ level }) => level === 'high').map(({ year }) => `${ref} year ${year}`),
    ),
  )
  expect(high).toEqual(['1.1 year 1', '1.1 year 2', '1.3 year 2', '2.4 year 1'])
})

test('nothing is said to be done that the council has not said is done', () => {
  const statuses = plan.flatMap(({ actions }) => actions.flatMap(({ years }) => years.map((of) => of.status)))
  expect(new Set(statuses)).toEqual(new Set(['unknown']))
})

test('every measure of a priority stands on the page about how the service is doing', () => {
  for (const code of plan.flatMap(({ measures }) => measures)) expect(rowOf(code).code).toBe(code)
})

describe('a reader who chooses', () => {
  test('nothing sees the whole plan', () => expect(refsOf('')).toEqual(everyRef))
  test('a priority sees its actions', () => expect(refsOf('priority=3')).toEqual(['3.1', '3.2', '3.3']))
  test('a year sees that year alone', () => {
    const years = chosen(choiceOf(new URLSearchParams('year=2'))).flatMap(({ actions }) =>
      actions.flatMap(({ years }) => years.map(({ year }) => year)),
    )
    expect(new Set(years)).toEqual(new Set([2]))
  })
  test('a status that no action has sees none', () => expect(refsOf('status=done')).toEqual([]))
  test('what is not in the plan has chosen nothing', () =>
    expect(refsOf('priority=9&year=x&status=rumoured')).toEqual(everyRef))
})

describe.each(ordinary)('in $name', ({ code: language }) => {
  test('every step has its words, and no words are left over', () => {
    const words = JSON.parse(readFileSync(`locales/${language}/action-plan.json`, 'utf8')) as {
      action: Record<string, Record<string, object>>
      answer: object
    }
    for (const { ref, years } of plan.flatMap(({ actions }) => actions)) {
      expect(hasWords(language, `action-plan:action.${keyOf(ref)}.title`), ref).toBe(true)
      for (const { year, steps } of years)
        expect(Object.keys(words.action[keyOf(ref)]?.[year] ?? {}), `${ref} year ${year}`).toHaveLength(steps)
    }
    expect(Object.keys(words.action)).toEqual(everyRef.map(keyOf))
    const answers = new Set(plan.flatMap(({ answers }) => answers))
    expect(Object.keys(words.answer).sort()).toEqual([...answers].sort())
  })
})
