import { is } from '#engine/condition.ts'
import type { Form } from '#engine/form.ts'

/**
 * The experience survey. Our own wording; the number and order of options are those the ASCOF measures need
 * (`domain.md` 3.2), so that answers can stand beside the postal survey. These are not the national questions.
 */
export const experienceV1: Form = {
  id: 'experience',
  version: 1,
  anonymous: true,
  start: ['time', 'private', 'choice', 'help'],
  steps: [
    { id: 'who', questions: { who: { kind: 'one-of', options: ['self', 'helped', 'on-behalf'] } } },
    {
      id: 'helper',
      when: is('who', 'helped', 'on-behalf'),
      questions: {
        helper: {
          kind: 'one-of',
          optional: true,
          options: ['family-friend', 'support-worker', 'interpreter', 'advocate', 'someone-else'],
        },
      },
    },
    {
      id: 'service',
      questions: {
        service: {
          kind: 'one-of',
          optional: true,
          options: [
            'advice',
            'assessment',
            'equipment',
            'short-term',
            'home-support',
            'day-time',
            'housing-with-care',
            'care-home',
            'direct-payment',
            'looking-after-someone',
            'something-else',
          ],
          apart: 'something-else',
        },
      },
    },
    {
      id: 'satisfaction',
      questions: {
        satisfaction: {
          kind: 'scale',
          optional: true,
          options: [
            'extremely-satisfied',
            'very-satisfied',
            'quite-satisfied',
            'neither',
            'quite-dissatisfied',
            'very-dissatisfied',
            'extremely-dissatisfied',
            'prefer-not',
          ],
          apart: 'prefer-not',
          measure: {
            id: 'satisfaction',
            good: ['extremely-satisfied', 'very-satisfied'],
            leftOut: ['prefer-not'],
            ascof: { old: '3A', revised: '1D' },
          },
        },
      },
    },
    {
      id: 'life',
      questions: {
        life: {
          kind: 'scale',
          optional: true,
          options: ['very-good', 'good', 'all-right', 'bad', 'very-bad', 'prefer-not'],
          apart: 'prefer-not',
          measure: { id: 'life', good: ['very-good', 'good'], leftOut: ['prefer-not'] },
        },
      },
    },
    {
      id: 'control',
      questions: {
        control: {
          kind: 'scale',
          optional: true,
          hint: true,
          options: ['as-much', 'enough', 'some', 'none', 'prefer-not'],
          apart: 'prefer-not',
          measure: {
            id: 'control',
            good: ['as-much', 'enough'],
            leftOut: ['prefer-not'],
            ascof: { old: '1B', revised: '3A' },
          },
        },
      },
    },
    {
      id: 'contact',
      questions: {
        contact: {
          kind: 'scale',
          optional: true,
          hint: true,
          options: ['as-much', 'enough', 'some', 'little', 'prefer-not'],
          apart: 'prefer-not',
          measure: {
            id: 'contact',
            good: ['as-much'],
            leftOut: ['prefer-not'],
            ascof: { old: '1I1', revised: '5A1' },
          },
        },
      },
    },
    {
      id: 'safety',
      questions: {
        safe: {
          kind: 'scale',
          optional: true,
          hint: true,
          options: ['as-safe', 'enough', 'less', 'not-at-all', 'prefer-not'],
          apart: 'prefer-not',
          measure: {
            id: 'safe',
            good: ['as-safe'],
            leftOut: ['prefer-not'],
            ascof: { old: '4A', revised: '4A' },
          },
        },
        'helps-safe': {
          kind: 'yes-no',
          optional: true,
          options: ['yes', 'no', 'prefer-not'],
          apart: 'prefer-not',
          measure: {
            id: 'helps-safe',
            good: ['yes'],
            leftOut: ['prefer-not'],
            ascof: { old: '4B', revised: '' },
          },
        },
      },
    },
    {
      id: 'information',
      questions: {
        information: {
          kind: 'scale',
          optional: true,
          options: [
            'very-easy',
            'fairly-easy',
            'fairly-difficult',
            'very-difficult',
            'never-tried',
            'prefer-not',
          ],
          apart: 'never-tried',
          measure: {
            id: 'information',
            good: ['very-easy', 'fairly-easy'],
            leftOut: ['never-tried', 'prefer-not'],
            ascof: { old: '3D1', revised: '3C1' },
          },
        },
      },
    },
    {
      id: 'respect',
      questions: {
        respect: {
          kind: 'scale',
          optional: true,
          hint: true,
          options: ['always', 'usually', 'sometimes', 'never', 'prefer-not'],
          apart: 'prefer-not',
          measure: { id: 'respect', good: ['always', 'usually'], leftOut: ['prefer-not'] },
        },
      },
    },
    { id: 'comment', questions: { comment: { kind: 'long-text', optional: true, hint: true, max: 3000 } } },
  ],
}
