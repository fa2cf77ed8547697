import { is } from '#engine/condition.ts'
import type { Step } from '#engine/form.ts'

/** The least about the people who are looked after, and why they need help only if they agree. */
export const person: readonly Step[] = [
  {
    id: 'people',
    lead: true,
    repeat: 4,
    questions: {
      relation: {
        kind: 'one-of',
        optional: true,
        options: ['partner', 'parent', 'son-daughter', 'other-family', 'friend', 'not-said'],
        apart: 'not-said',
      },
      'live-together': { kind: 'yes-no', optional: true, options: ['yes', 'no'] },
    },
  },
  {
    id: 'person-agrees',
    questions: {
      'person-agrees': {
        kind: 'one-of',
        optional: true,
        why: true,
        options: ['yes', 'no', 'not-asked', 'cannot-decide'],
      },
    },
  },
  {
    id: 'reasons',
    when: is('person-agrees', 'yes'),
    questions: {
      reasons: {
        kind: 'many-of',
        optional: true,
        options: [
          'older',
          'dementia',
          'physical',
          'learning',
          'mental-health',
          'sight-hearing',
          'illness',
          'drugs-alcohol',
          'something-else',
          'not-said',
        ],
        apart: 'not-said',
      },
    },
  },
  {
    id: 'person-support',
    questions: {
      'person-support': {
        kind: 'one-of',
        optional: true,
        options: ['council', 'others', 'none', 'not-sure'],
        apart: 'not-sure',
      },
    },
  },
]
