import { all, any, given, is, not } from '#engine/condition.ts'
import type { Form } from '#engine/form.ts'
import type { Wording, Words } from '#engine/exchange/source.ts'

/** A small form with everything a form can have: tasks, rows, rules, an exit, Easy Read, questions after the check. */
export const everyFeature: Form = {
  id: 'every-feature',
  version: 2,
  anonymous: false,
  easyRead: true,
  start: ['time'],
  tasks: [
    { id: 'you', steps: ['age', 'too-young', 'helps'], first: true },
    { id: 'them', steps: ['people', 'since'] },
    { id: 'more', steps: ['call', 'number', 'words', 'mixed'] },
  ],
  steps: [
    { id: 'age', questions: { adult: { kind: 'yes-no', options: ['yes', 'no'] } } },
    { id: 'too-young', when: is('adult', 'no'), exit: { young: '/contact/' }, questions: {} },
    {
      id: 'helps',
      lead: true,
      questions: {
        helps: {
          kind: 'many-of',
          options: ['wash', 'cook', 'money', 'none', 'prefer-not'],
          apart: 'none',
          hint: true,
          why: true,
          counted: true,
        },
      },
    },
    {
      id: 'people',
      repeat: 3,
      questions: {
        name: { kind: 'text', max: 40 },
        born: { kind: 'date', past: true, optional: true },
        does: { kind: 'many-of', optional: true, options: ['visit', 'stay'] },
      },
    },
    {
      id: 'since',
      when: given('people'),
      questions: {
        since: { kind: 'date', optional: true },
        often: { kind: 'text', max: 20, optional: true },
      },
      rules: [{ code: 'both', question: 'often', holds: any(not(given('since')), given('often')) }],
    },
    { id: 'call', questions: { call: { kind: 'yes-no', optional: true, options: ['yes', 'no'] } } },
    {
      id: 'number',
      when: all(is('call', 'yes'), not(is('helps', 'none', 'prefer-not'))),
      questions: { number: { kind: 'phone', max: 30 } },
    },
    {
      id: 'words',
      when: not(any(is('call', 'yes'), is('helps', 'money'))),
      questions: {
        scale: {
          kind: 'scale',
          optional: true,
          options: ['best', 'good', 'bad', 'prefer-not'],
          apart: 'prefer-not',
          measure: {
            id: 'scale',
            good: ['best'],
            leftOut: ['prefer-not'],
            ascof: { old: '3A', revised: '1D' },
          },
          easy: {
            options: ['good', 'bad', 'not-sure'],
            measure: { id: 'scale', good: ['good'], leftOut: ['not-sure'] },
          },
        },
        story: { kind: 'long-text', max: 200, optional: true },
      },
    },
    {
      id: 'mixed',
      when: any(all(is('call', 'yes'), is('helps', 'wash')), not(given('people')), is('scale', 'bad')),
      questions: { mixed: { kind: 'text', max: 20, optional: true } },
    },
  ],
  after: [
    {
      id: 'equality',
      questions: { faith: { kind: 'one-of', optional: true, options: ['any', 'no-faith'] } },
    },
    {
      id: 'reach',
      when: is('call', 'yes'),
      questions: { email: { kind: 'email', max: 90, keptApart: true } },
    },
  ],
}

/** Words that say their own key, so that a test sees which were used. */
export const saying = (tag: string): Wording => ({ tag, of: (key) => `${tag} ${key}` })
export const inThree: Words = [saying('en-GB'), saying('ur'), saying('pl')]
