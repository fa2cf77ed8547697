import { given } from '#engine/condition.ts'
import type { Form } from '#engine/form.ts'

/** How it is to have a direct payment, for oneself or for looking after somebody (`domain.md` 1.8). */
export const directPayments: Form = {
  id: 'direct-payments',
  version: 1,
  anonymous: true,
  start: ['what', 'time', 'private', 'choice'],
  steps: [
    { id: 'for', questions: { for: { kind: 'one-of', options: ['self', 'looking-after', 'someone-else'] } } },
    {
      id: 'set-up',
      questions: {
        'set-up': {
          kind: 'one-of',
          optional: true,
          options: ['prepaid-card', 'managed-account', 'service-fund', 'something-else'],
          apart: 'something-else',
        },
      },
    },
    {
      id: 'starting',
      questions: {
        starting: {
          kind: 'scale',
          optional: true,
          options: ['very-easy', 'fairly-easy', 'fairly-difficult', 'very-difficult', 'not-sure'],
          apart: 'not-sure',
          measure: { id: 'starting', good: ['very-easy', 'fairly-easy'], leftOut: ['not-sure'] },
        },
      },
    },
    {
      id: 'information',
      questions: {
        information: {
          kind: 'scale',
          optional: true,
          hint: true,
          options: ['yes', 'partly', 'no', 'not-sure'],
          apart: 'not-sure',
          measure: { id: 'information', good: ['yes'], leftOut: ['not-sure'] },
        },
      },
    },
    {
      id: 'control',
      questions: {
        control: {
          kind: 'scale',
          optional: true,
          options: ['much-more', 'bit-more', 'no-change', 'less', 'not-sure'],
          apart: 'not-sure',
          measure: { id: 'control', good: ['much-more', 'bit-more'], leftOut: ['not-sure'] },
        },
      },
    },
    {
      id: 'choice',
      questions: {
        choice: {
          kind: 'scale',
          optional: true,
          options: ['yes', 'partly', 'no', 'not-tried'],
          apart: 'not-tried',
          measure: { id: 'choice', good: ['yes'], leftOut: ['not-tried'] },
        },
      },
    },
    {
      id: 'managing',
      questions: {
        managing: {
          kind: 'scale',
          optional: true,
          hint: true,
          options: ['enough', 'some', 'none', 'not-needed'],
          apart: 'not-needed',
          measure: { id: 'managing', good: ['enough'], leftOut: ['not-needed'] },
        },
      },
    },
    {
      id: 'uses',
      questions: {
        uses: {
          kind: 'many-of',
          optional: true,
          options: [
            'own-worker',
            'agency',
            'going-out',
            'break',
            'for-the-home',
            'learning',
            'something-else',
            'not-yet',
          ],
          apart: 'not-yet',
        },
      },
    },
    { id: 'comment', questions: { comment: { kind: 'long-text', optional: true, hint: true, max: 3000 } } },
    {
      id: 'publish',
      when: given('comment'),
      questions: { publish: { kind: 'yes-no', optional: true, hint: true, options: ['yes', 'no'] } },
    },
  ],
}
