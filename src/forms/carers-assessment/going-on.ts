import type { Step } from '#engine/form.ts'

/** What cannot wait, asked early: whether the person can go on, and who would take over. */
export const goingOn: readonly Step[] = [
  {
    id: 'go-on',
    lead: true,
    questions: {
      able: {
        kind: 'one-of',
        optional: true,
        options: ['yes', 'with-help', 'no', 'not-sure'],
        apart: 'not-sure',
      },
      willing: {
        kind: 'one-of',
        optional: true,
        options: ['as-now', 'less', 'stop', 'not-sure'],
        apart: 'not-sure',
      },
    },
  },
]

export const emergency: readonly Step[] = [
  {
    id: 'left-alone',
    questions: {
      'left-alone': {
        kind: 'one-of',
        optional: true,
        options: ['yes', 'short-time', 'no', 'not-sure'],
        apart: 'not-sure',
      },
    },
  },
  {
    id: 'plan',
    questions: {
      plan: {
        kind: 'one-of',
        optional: true,
        why: true,
        options: ['plan', 'someone', 'nobody', 'not-sure'],
        apart: 'not-sure',
      },
    },
  },
  {
    id: 'future',
    questions: {
      future: {
        kind: 'many-of',
        optional: true,
        options: ['ill', 'older', 'decisions', 'end-of-life', 'home', 'none'],
        apart: 'none',
      },
    },
  },
]
