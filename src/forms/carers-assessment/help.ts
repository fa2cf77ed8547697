import type { Step } from '#engine/form.ts'

/** What would help, in the person's own words, too. */
export const help: readonly Step[] = [
  {
    id: 'wanted',
    questions: {
      wanted: {
        kind: 'many-of',
        optional: true,
        counted: true,
        options: [
          'break',
          'talk',
          'group',
          'information',
          'money',
          'work',
          'training',
          'equipment',
          'emergency-plan',
          'not-sure',
        ],
        apart: 'not-sure',
      },
    },
  },
  { id: 'matters', questions: { matters: { kind: 'long-text', optional: true, hint: true, max: 3000 } } },
  { id: 'more', questions: { more: { kind: 'long-text', optional: true, hint: true, max: 3000 } } },
]

/** Together or alone, who else is there, and who may see it. */
export const together: readonly Step[] = [
  {
    id: 'joint',
    questions: {
      joint: {
        kind: 'one-of',
        optional: true,
        hint: true,
        options: ['alone', 'together', 'not-sure'],
        apart: 'not-sure',
      },
    },
  },
  { id: 'involve', questions: { involve: { kind: 'text', optional: true, hint: true, max: 300 } } },
  {
    id: 'sharing',
    lead: true,
    questions: {
      'share-trust': { kind: 'yes-no', why: true, options: ['yes', 'no'] },
      'share-gp': { kind: 'yes-no', options: ['yes', 'no'] },
    },
  },
]
