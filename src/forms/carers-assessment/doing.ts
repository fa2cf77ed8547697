import { is } from '#engine/condition.ts'
import type { Step } from '#engine/form.ts'

/** What the person does, how much, and who else helps. */
export const doing: readonly Step[] = [
  {
    id: 'tasks-done',
    questions: {
      'tasks-done': {
        kind: 'many-of',
        optional: true,
        options: [
          'personal',
          'lifting',
          'medicines',
          'meals',
          'housework',
          'watching',
          'nights',
          'appointments',
          'money',
          'comfort',
          'behaviour',
          'translating',
          'other',
        ],
      },
    },
  },
  {
    id: 'taught',
    when: is('tasks-done', 'lifting', 'medicines'),
    questions: {
      taught: { kind: 'one-of', optional: true, options: ['yes', 'partly', 'no'] },
    },
  },
  {
    id: 'time',
    lead: true,
    questions: {
      hours: {
        kind: 'one-of',
        optional: true,
        counted: true,
        options: ['under-10', '10-19', '20-34', '35-49', '50-or-more', 'not-sure'],
        apart: 'not-sure',
      },
      'how-long': {
        kind: 'one-of',
        optional: true,
        options: ['under-6-months', '6-to-12-months', '1-to-5-years', 'over-5-years'],
      },
      nights: { kind: 'scale', optional: true, options: ['never', 'some', 'most', 'several-times'] },
    },
  },
  {
    id: 'others-help',
    questions: {
      'others-help': { kind: 'one-of', optional: true, options: ['nobody', 'a-little', 'a-lot'] },
    },
  },
]

export const you: readonly Step[] = [
  {
    id: 'own-health',
    lead: true,
    questions: {
      'own-health': { kind: 'one-of', optional: true, options: ['yes', 'no', 'not-said'], apart: 'not-said' },
      'own-care': { kind: 'one-of', optional: true, options: ['yes', 'no', 'not-sure'], apart: 'not-sure' },
    },
  },
  {
    id: 'gp-knows',
    questions: {
      'gp-knows': { kind: 'one-of', optional: true, options: ['yes', 'no', 'not-sure'], apart: 'not-sure' },
    },
  },
]
