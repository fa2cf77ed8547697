import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { allSteps } from '#engine/keys.ts'
import { isChoice, type Form } from '#engine/form.ts'
import { everyVersion } from '#forms/index.ts'
import { apartBox, openBox } from '#submissions/apart/box.ts'

beforeAll(() => vi.stubEnv('SEALING_KEYS', JSON.stringify({ k1: Buffer.alloc(32, 3).toString('base64') })))
afterAll(() => void vi.unstubAllEnvs())

const open = (contact: Record<string, string> | null) =>
  openBox('apart_pending', apartBox('experience', 'ur', contact))

test('a box has one size, whatever somebody left or did not leave', () => {
  const empty = apartBox('experience', 'en', null).sealed.length
  expect(apartBox('experience', 'en', { name: '𝒜'.repeat(400) }).sealed.length).toBe(empty)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      expect(apartBox('safeguarding-experience', 'zh-Hant', { name }).sealed.length).toBe(empty)
    }),
  )
})

test('what was left comes back with its form and language; nothing comes back as nothing', () => {
  const contact = { name: 'آمنہ “Amina”', phone: '02476 000000' }
  expect(open(contact)).toEqual({ form: 'experience', language: 'ur', contact })
  expect(open(null)).toBeNull()
})

test('control characters and half letters take no room', () => {
  expect(open({ name: `A\u0000m\ud800ina\n${'\u0001'.repeat(2000)}` })?.contact).toEqual({
    name: 'Am\ufffdina\n',
  })
})

test('more than a box holds is refused before anything is stored', () => {
  expect(() => apartBox('experience', 'en', { name: 'x'.repeat(2000) })).toThrow('do not fit')
})

/** The longest contact details a form takes, each letter four bytes long. */
function longest(form: Form): Record<string, string> {
  const asked = allSteps(form).flatMap((step) => Object.entries(step.questions))
  return Object.fromEntries(
    asked
      .filter(([, question]) => question.keptApart)
      .map(([name, question]) => [
        name,
        isChoice(question) ? question.options.join() : '𝒜'.repeat('max' in question ? question.max : 10),
      ]),
  )
}

test('the longest contact details that any anonymous form takes fit into their box', () => {
  for (const form of everyVersion.filter(({ anonymous }) => anonymous))
    expect(() => apartBox(form.id, 'zh-Hant', longest(form)), form.id).not.toThrow()
})
