import type { Step } from '#engine/form.ts'

/** Who is looked after, what would help, and what cannot wait. */
export const people: readonly Step[] = [
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
      reason: {
        kind: 'one-of',
        optional: true,
        hint: true,
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
          'not-agreed',
        ],
        apart: 'not-agreed',
      },
    },
  },
  {
    id: 'support',
    questions: {
      support: {
        kind: 'many-of',
        optional: true,
        counted: true,
        options: [
          'assessment',
          'talk',
          'break',
          'information',
          'money',
          'emergency-plan',
          'training',
          'group',
          'not-sure',
        ],
        apart: 'not-sure',
      },
    },
  },
  {
    id: 'urgent',
    lead: true,
    questions: {
      'left-alone': {
        kind: 'one-of',
        optional: true,
        options: ['yes', 'short-time', 'no', 'not-sure'],
        apart: 'not-sure',
      },
      'go-on': {
        kind: 'one-of',
        optional: true,
        options: ['yes', 'with-help', 'no', 'not-sure'],
        apart: 'not-sure',
      },
    },
  },
  { id: 'more', questions: { more: { kind: 'long-text', optional: true, hint: true, max: 2000 } } },
  { id: 'share', questions: { share: { kind: 'yes-no', why: true, options: ['yes', 'no'] } } },
]
