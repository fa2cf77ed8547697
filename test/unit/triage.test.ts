import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { areasTouched, health, outcomes, wellbeing } from '#assessments/triage/care-act.ts'
import { localHelp } from '#assessments/triage/local.ts'
import { IN_TURN, SOON, URGENT } from '#assessments/triage/rule.ts'
import { rules } from '#assessments/triage/rules.ts'
import { raisedOn, rulesOf, triage } from '#assessments/triage/triage.ts'
import type { Answers } from '#engine/form.ts'
import { answersOnPath, path } from '#engine/journey.ts'
import { allSteps } from '#engine/keys.ts'
import { carersAssessment as form } from '#forms/carers-assessment/index.ts'
import { services } from '#site/services.ts'
import { everythingSaid } from '#test/support/caring.ts'
import { triggers } from '#test/support/triggers.ts'

const questions = allSteps(form).flatMap((step) => Object.keys(step.questions))
const calm: Answers = {
  ...everythingSaid('All is well.'),
  'safe-ways': ['call'],
  communication: ['none'],
  'own-care': 'no',
  'also-caring': ['nobody'],
}
const english = JSON.parse(readFileSync('locales/en/assessment.json', 'utf8')) as {
  flag: Record<string, Record<string, string>>
}

test.each(triggers)(
  '$flag is raised by $step, helped with at once, and never lowered by anything else',
  (one) => {
    const answers = { ...calm, ...one.needs, ...one.says }
    const { flags, priority } = triage(form, answers)
    expect(flags).toContain(one.flag)
    expect(raisedOn(form, answers, one.step).map(({ flag }) => flag)).toContain(one.flag)
    const rule = rules.find(({ flag }) => flag === one.flag)
    expect(priority).toBeLessThanOrEqual(rule?.priority ?? 0)
    expect(rule?.ways.length).toBeGreaterThan(0)
    expect(Object.keys(english.flag[one.flag] ?? {}).sort()).toEqual(['help', 'next', 'title', 'told'])
  },
)

test('every rule has somebody who triggers it, and words of its own', () => {
  expect(rules.map(({ flag }) => flag).sort()).toEqual([...new Set(triggers.map(({ flag }) => flag))].sort())
  expect(Object.keys(english.flag).sort()).toEqual(rules.map(({ flag }) => flag).sort())
})

test('somebody who says that all is well is read in turn, and is read', () => {
  expect(triage(form, calm)).toEqual({ rules: 1, flags: [], priority: IN_TURN })
  expect([URGENT, SOON, IN_TURN]).toEqual([1, 2, 3])
})

test('an answer that is no longer asked raises nothing', () => {
  const changed = { ...calm, 'tasks-done': ['meals'], taught: 'no' } as Answers
  expect(answersOnPath(form, changed)).not.toHaveProperty('taught')
  expect(triage(form, changed).flags).toEqual([])
})

test('a flag that this version does not know is left out, not invented', () => {
  expect(rulesOf(['gone', 'danger']).map(({ flag }) => flag)).toEqual(['danger'])
})

describe('the Care Act', () => {
  const table = { ...outcomes, health, ...wellbeing }

  test('has eight outcomes and nine areas of wellbeing, each reached by a question that is asked', () => {
    expect(Object.keys(outcomes)).toHaveLength(8)
    expect(Object.keys(wellbeing)).toHaveLength(9)
    const most = { ...calm, 'also-caring': ['child', 'adult'] }
    const asked = path(form, most).flatMap((step) => Object.keys(step.questions))
    for (const [area, names] of Object.entries(table)) {
      expect(
        names.filter((name) => !questions.includes(name)),
        area,
      ).toEqual([])
      expect(
        names.some((name) => asked.includes(name)),
        area,
      ).toBe(true)
    }
  })

  test('is told to the reviewer by the questions that say it is hard', () => {
    expect(areasTouched(outcomes, { ...calm, eating: 'hard', work: 'very-hard' })).toEqual([
      { area: 'nutrition', questions: ['eating'] },
      { area: 'work, training, education or volunteering', questions: ['work'] },
    ])
    expect(areasTouched(wellbeing, { safe: 'me' })).toEqual([
      { area: 'protection from abuse and neglect', questions: ['safe'] },
    ])
  })
})

describe('help in the city', () => {
  test('fits what was said, and is never nothing', () => {
    expect(localHelp({ wanted: ['break'] })[0]?.page).toBe('carers/breaks')
    expect(localHelp({ reasons: ['dementia'] })[0]?.services).toContain('admiral-nurses')
    expect(localHelp({}).length).toBeGreaterThan(0)
  })

  test('names only services that are there', () => {
    const all = localHelp({
      plan: 'nobody',
      wanted: ['break', 'money', 'group', 'work', 'equipment'],
      reasons: ['dementia', 'mental-health'],
    })
    const known = services.map(({ id }) => id)
    expect(all.flatMap((local) => local.services).filter((id) => !known.includes(id))).toEqual([])
  })
})

test('about forty questions for most people, and only who, safe contact and sharing need an answer', () => {
  const needed = allSteps(form).flatMap((step) =>
    Object.entries(step.questions).flatMap(([name, { optional }]) => (optional ? [] : [name])),
  )
  const routing = ['danger', 'after-danger', 'adult', 'looks-after', 'lives', 'answering', 'agreed']
  const contact = ['safe-ways', 'safe-phone', 'safe-email', 'safe-address', 'safe-person']
  expect(needed).toEqual([...routing, ...contact, 'share-trust', 'share-gp'])
  const asked = path(form, calm).flatMap((step) => Object.keys(step.questions))
  expect(asked.length).toBeGreaterThan(36)
  expect(asked.length).toBeLessThan(52)
})

test('health of the person is asked only with their agreement', () => {
  const asks = (agrees: string) => path(form, { ...calm, 'person-agrees': agrees }).map(({ id }) => id)
  expect(asks('yes')).toContain('reasons')
  for (const other of ['no', 'not-asked', 'cannot-decide']) expect(asks(other)).not.toContain('reasons')
})

test.each([
  [{ danger: 'yes', 'after-danger': 'stop' }, 'stopped', ['danger', 'after-danger']],
  [{ adult: 'no' }, 'young', ['danger', 'adult']],
  [{ 'looks-after': 'child' }, 'parent', ['danger', 'adult', 'looks-after']],
  [{ lives: 'elsewhere' }, 'elsewhere', ['danger', 'adult', 'looks-after', 'lives']],
])('%j leads to %s, before any detail is asked', (says, exit, asked) => {
  const steps = path(form, { ...calm, ...says })
  expect(steps.at(-1)?.id).toBe(exit)
  expect(steps.flatMap((step) => Object.keys(step.questions))).toEqual(asked)
})
