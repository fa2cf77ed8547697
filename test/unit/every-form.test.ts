import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerStep, fieldsOf } from '#engine/answer.ts'
import { asEasyRead } from '#engine/easy-read.ts'
import type { Answers, Form, Step } from '#engine/form.ts'
import { allSteps } from '#engine/keys.ts'
import {
  answersOnPath,
  canVisit,
  isAnswered,
  namesOf,
  nextAfter,
  nextToAnswer,
  path,
  pathAfter,
  stepAfter,
  stepBefore,
} from '#engine/journey.ts'
import { changedRows, inRow, rowCount } from '#engine/rows.ts'
import { everyVersion } from '#forms/index.ts'
import { answersOf, everyAnswer, someAnswers } from '#test/support/answers.ts'
import { everyFeature } from '#test/support/every-feature.ts'

const taken = [...everyVersion, everyFeature].flatMap((form) => [
  { name: `${form.id} ${form.version}`, form },
  ...(form.easyRead ? [{ name: `${form.id} ${form.version} in Easy Read`, form: asEasyRead(form) }] : []),
])

const wholePath = (form: Form, answers: Answers) => [...path(form, answers), ...pathAfter(form, answers)]

describe.each(taken)('whatever somebody answers on $name', ({ form }) => {
  test('nothing that is not asked is sent', () => {
    check(someAnswers(form), (answers) => {
      const asked = wholePath(form, answers).flatMap(namesOf)
      const sent = answersOnPath(form, answers)
      expect(Object.keys(sent).filter((name) => !asked.includes(name))).toEqual([])
      for (const [name, answer] of Object.entries(sent)) expect(answer).toBe(answers[name])
    })
  })

  test('answering what comes next ends: at the check, or where the form ends early', () => {
    check(fc.tuple(someAnswers(form), everyAnswer(form)), ([begun, others]) => {
      const before = goOn(form, begun, others, nextToAnswer)
      const last = path(form, before).at(-1)
      expect(nextToAnswer(form, before)).toBe(last?.exit ? last : undefined)
      const done = goOn(form, before, others, nextAfter)
      expect(nextAfter(form, done)).toBeUndefined()
      expect(wholePath(form, done).every((step) => isAnswered(step, done))).toBe(true)
    })
  })

  test('back undoes on, and on undoes back', () => {
    check(someAnswers(form), (answers) => {
      for (const step of wholePath(form, answers)) {
        const [next, previous] = [stepAfter(form, answers, step), stepBefore(form, answers, step)]
        if (next) expect(stepBefore(form, answers, next)).toBe(step)
        if (previous) expect(stepAfter(form, answers, previous)).toBe(step)
      }
    })
  })

  test('a step that is not asked has neither a way back nor a way on', () => {
    check(someAnswers(form), (answers) => {
      const asked = wholePath(form, answers)
      for (const step of allSteps(form).filter((other) => !asked.includes(other))) {
        expect(canVisit(form, answers, step)).toBe(false)
        expect([stepBefore(form, answers, step), stepAfter(form, answers, step)]).toEqual([
          undefined,
          undefined,
        ])
      }
    })
  })

  test('changing one answer loses no other: going back to the first answer, all is as it was', () => {
    const changed = fc.constantFrom(...allSteps(form)).chain((step) => answersOf(step))
    check(fc.tuple(someAnswers(form), changed), ([answers, change]) => {
      const now = { ...answers, ...change }
      const back = { ...now, ...pick(answers, Object.keys(change)) }
      if (Object.keys(change).every((name) => Object.hasOwn(answers, name)))
        expect(answersOnPath(form, back)).toEqual(answersOnPath(form, answers))
      for (const name of Object.keys(answers).filter((other) => !Object.hasOwn(change, other)))
        expect(now[name]).toBe(answers[name])
    })
  })

  test('a step that may be opened stays open while nobody changes an answer before it', () => {
    check(fc.tuple(someAnswers(form), everyAnswer(form)), ([begun, others]) => {
      let answers = begun
      const steps = wholePath(form, begun)
      const open = steps.filter((step) => canVisit(form, begun, step))
      for (let next = nextToAnswer(form, answers); next && !next.exit; next = nextToAnswer(form, answers)) {
        answers = { ...answers, ...pick(others, namesOf(next)) }
        expect(canVisit(form, answers, next)).toBe(true)
      }
      const earlier = (step: Step) => allSteps(form).slice(0, allSteps(form).indexOf(step))
      const asBefore = (step: Step) => earlier(step).every((other) => isAnswered(other, begun))
      for (const step of open.filter(asBefore)) expect(canVisit(form, answers, step)).toBe(true)
    })
  })

  test('the first step may always be opened, and so may the next to answer', () => {
    check(someAnswers(form), (answers) => {
      const [first] = form.steps
      expect(first && canVisit(form, answers, first)).toBe(true)
      const next = nextToAnswer(form, answers) ?? nextAfter(form, answers)
      if (next) expect(canVisit(form, answers, next)).toBe(true)
    })
  })
})

const steps = taken.flatMap(({ name, form }) =>
  allSteps(form)
    .filter(({ exit }) => !exit)
    .map((step) => ({ name: `${step.id} of ${name}`, form, step })),
)

describe.each(steps)('the page $name', ({ step }) => {
  const lenient: Step = { ...step, rules: [], questions: allOptional(step) }

  test('shows again what was answered, and reads it as the same', () => {
    check(answersOf(step), (answers) => {
      expect(answerStep(lenient, fieldsOf(step, answers))).toEqual({ answers })
    })
  })

  test('gives an answer or a sentence for whatever is posted', () => {
    const names = Object.keys(step.questions).flatMap((name) => [name, inRow(name, 1), `${name}-day`])
    const field = fc.tuple(fc.constantFrom(...names, 'rows', 'do'), fc.array(fc.string({ unit: 'binary' })))
    check(fc.array(field), (fields) => {
      const reading = answerStep(step, new Map(fields))
      if ('answers' in reading) expect(Object.keys(reading.answers)).toEqual(namesOf(step))
      else expect(reading.errors.every(({ question }) => question in step.questions)).toBe(true)
    })
  })
})

describe.each(steps.filter(({ step }) => step.repeat !== undefined))('the rows of $name', ({ step }) => {
  const lenient: Step = { ...step, rules: [], questions: allOptional(step) }
  const rowsIn = (fields: ReturnType<typeof fieldsOf>) => {
    const reading = answerStep(lenient, fields)
    return 'answers' in reading ? reading.answers[step.id] : reading.errors
  }

  test('one more keeps what was typed, up to as many as the step takes', () => {
    check(answersOf(step), (answers) => {
      const fields = fieldsOf(step, answers)
      const more = changedRows(step, new Map([...fields, ['do', ['add']]])) ?? new Map()
      expect(rowCount(step, more)).toBe(Math.min(rowCount(step, fields) + 1, step.repeat ?? 1))
      expect(rowsIn(more)).toEqual(answers[step.id])
    })
  })

  test('one less takes away that one, and the others keep what was typed', () => {
    check(fc.tuple(answersOf(step), fc.integer({ min: 1, max: 4 })), ([answers, row]) => {
      const fields = fieldsOf(step, answers)
      const less = changedRows(step, new Map([...fields, ['do', [`remove-${row}`]]])) ?? new Map()
      const rows = answers[step.id] as readonly unknown[]
      expect(rowsIn(less)).toEqual(rows.filter((_, place) => place + 1 !== row))
    })
  })
})

function check<T>(anything: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(anything, holds), { numRuns: 40 })
}

/** Answers step after step, as somebody does who goes on and on. Fails when it would go on for ever. */
function goOn(form: Form, begun: Answers, others: Answers, next: typeof nextToAnswer): Answers {
  let answers = begun
  for (let count = 0; count <= allSteps(form).length; count += 1) {
    const step = next(form, answers)
    if (!step || step.exit) return answers
    answers = { ...answers, ...pick(others, namesOf(step)) }
  }
  throw new Error(`${form.id} goes on for ever`)
}

function pick(answers: Answers, names: readonly string[]): Answers {
  return Object.fromEntries(names.map((name) => [name, answers[name] ?? null]))
}

function allOptional(step: Step): Step['questions'] {
  return Object.fromEntries(
    Object.entries(step.questions).map(([name, question]) => [name, { ...question, optional: true }]),
  )
}
