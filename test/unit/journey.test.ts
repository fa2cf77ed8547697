import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerStep, fieldsOf } from '#engine/answer.ts'
import { is } from '#engine/condition.ts'
import type { Answers, Form } from '#engine/form.ts'
import {
  answersOnPath,
  canVisit,
  nextToAnswer,
  path,
  pathAfter,
  stepAfter,
  stepBefore,
} from '#engine/journey.ts'
import { forms } from '#forms/index.ts'

const call: Form = {
  id: 'call',
  version: 1,
  anonymous: false,
  start: [],
  steps: [
    { id: 'wants', questions: { wants: { kind: 'yes-no', options: ['yes', 'no'] } } },
    { id: 'number', when: is('wants', 'yes'), questions: { number: { kind: 'phone', max: 30 } } },
    {
      id: 'time',
      when: is('number', '02476833003'),
      questions: { time: { kind: 'text', max: 30, optional: true } },
    },
    { id: 'last', questions: { last: { kind: 'text', max: 30, optional: true } } },
  ],
}
const [wants, number, , last] = call.steps
const ids = (answers: Answers) => path(call, answers).map((step) => step.id)

test('a carer who changes her mind is not asked for her number, and it is not sent', () => {
  const answers = { wants: 'no', number: '02476833003', last: null }

  expect(ids(answers)).toEqual(['wants', 'last'])
  expect(answersOnPath(call, answers)).toEqual({ wants: 'no' })
})

test('an answer left behind on a step no longer asked opens no later step', () => {
  expect(ids({ wants: 'no', number: '02476833003' })).not.toContain('time')
})

test('someone who opens a later step is taken to the first unanswered one', () => {
  expect(last && canVisit(call, { wants: 'yes' }, last)).toBe(false)
  expect(nextToAnswer(call, { wants: 'yes' })).toBe(number)
})

test('someone who leaves an optional question empty has answered it and goes on', () => {
  expect(nextToAnswer(call, { wants: 'no', last: null })).toBeUndefined()
})

test('back and on follow the path, not the list of steps', () => {
  expect(wants && stepAfter(call, { wants: 'no' }, wants)).toBe(last)
  expect(last && stepBefore(call, { wants: 'no' }, last)).toBe(wants)
})

test('someone the form ends early for is asked nothing after it, and nothing they said there earlier is sent', () => {
  const form: Form = {
    ...call,
    steps: [...call.steps, { id: 'end', when: is('wants', 'no'), exit: {}, questions: {} }],
    after: [{ id: 'email', questions: { email: { kind: 'email', max: 90 } } }],
  }
  const answers = { wants: 'no', last: null, email: 'amina@example.org' }
  expect(pathAfter(form, answers)).toEqual([])
  expect(answersOnPath(form, answers)).toEqual({ wants: 'no' })
})

test('whatever people answer, every path ends and nothing off the path is sent', () => {
  const form = forms[0] as Form
  const asked = form.steps.flatMap((step) => Object.entries(step.questions))
  const anything = fc.record(
    Object.fromEntries(
      asked.map(([name, question]) => [
        name,
        fc.option(
          'options' in question ? fc.constantFrom(...question.options) : fc.string({ maxLength: 40 }),
        ),
      ]),
    ),
  )
  fc.assert(
    fc.property(anything, (answers) => {
      const onPath = path(form, answers).flatMap((step) => Object.keys(step.questions))
      expect(nextToAnswer(form, answers)).toBeUndefined()
      expect(onPath).toEqual(expect.arrayContaining(Object.keys(answersOnPath(form, answers))))
    }),
  )
})

test('what someone answered is shown again as they gave it', () => {
  const form = forms[0] as Form
  for (const step of form.steps) {
    const [name = '', question] = Object.entries(step.questions)[0] ?? []
    const value = question && 'options' in question ? question.options[0] : 'It went well'
    const reading = answerStep(step, new Map([[name, [value ?? '']]]))
    expect('answers' in reading && fieldsOf(step, reading.answers).get(name)).toEqual([value])
  }
})
