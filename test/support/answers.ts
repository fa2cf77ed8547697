import fc from 'fast-check'
import type { Answer, Answers, Form, Question, Step } from '#engine/form.ts'
import { isChoice } from '#engine/form.ts'
import { allSteps } from '#engine/keys.ts'

/** Anything a question can hold: an answer, null for one left empty. */
export function anAnswer(question: Question): fc.Arbitrary<string | string[] | null> {
  return fc.option(given(question), { freq: 4 })
}

/** What a step keeps, by the name it keeps it under. */
export function answersOf(step: Step): fc.Arbitrary<Record<string, Answer>> {
  const row = fc.record(mapped(step.questions, anAnswer))
  if (step.repeat === undefined) return row
  // A row in which nothing was given is not kept.
  const filled = row.filter((answers) => Object.values(answers).some((answer) => answer !== null))
  return fc.record({ [step.id]: fc.array(filled, { maxLength: Math.min(step.repeat, 4) }) })
}

/** Every question of a form answered or left empty, and also some that the form does not know. */
export function everyAnswer(form: Form): fc.Arbitrary<Answers> {
  const strange = fc.dictionary(
    fc.stringMatching(/^left-behind-[a-z]{1,5}$/),
    fc.oneof(fc.string(), fc.constant(null), fc.array(fc.string())),
    { maxKeys: 2 },
  )
  return fc
    .tuple(strange, ...allSteps(form).map(answersOf))
    .map((parts) => Object.assign({}, ...parts) as Answers)
}

/** The same with questions that were not asked yet. */
export function someAnswers(form: Form): fc.Arbitrary<Answers> {
  return everyAnswer(form).chain((answers) =>
    fc
      .subarray(Object.keys(answers))
      .map((names) => Object.fromEntries(names.map((name) => [name, answers[name] ?? null]))),
  )
}

function given(question: Question): fc.Arbitrary<string | string[]> {
  if (isChoice(question)) return chosen(question)
  if (question.kind === 'date') return pastDay
  if (question.kind === 'email') return fc.constantFrom('amina@example.org', 'o’neill+x@mail.example')
  if (question.kind === 'phone') return fc.constantFrom('02476833003', '+442476833003')
  if (question.kind === 'postcode') return fc.constantFrom('CV1 5FB', 'CV12 8TT')
  return fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('=1+1', 'میں\u00a0تھک گئی ہوں', '"a", b'),
    )
    .map((text) =>
      [...text.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim()].slice(0, question.max).join('').trim(),
    )
    .filter((text) => text !== '')
}

const pastDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

function chosen(question: Extract<Question, { options: unknown }>): fc.Arbitrary<string | string[]> {
  if (question.kind !== 'many-of') return fc.constantFrom(...question.options)
  const { options, apart } = question
  const together = apart ? options.slice(0, options.indexOf(apart)) : [...options]
  const several = fc.subarray(together, { minLength: Math.min(1, together.length) })
  return apart
    ? fc.oneof(
        several,
        fc.constantFrom(...options).map((option) => [option]),
      )
    : several
}

function mapped<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))
}
