import { is } from '#engine/condition.ts'
import type { Form } from '#engine/form.ts'
import { email, name, oneWayOf, phone } from '../ways.ts'

/** To help make services better: what about, how, and what makes it possible. Kept only with agreement. */
export const getInvolved: Form = {
  id: 'get-involved',
  version: 1,
  anonymous: false,
  start: ['what', 'costs', 'time', 'choice', 'privacy'],
  steps: [
    {
      id: 'interests',
      questions: {
        interests: {
          kind: 'many-of',
          optional: true,
          counted: true,
          options: [
            'looking-after',
            'living-at-home',
            'direct-payments',
            'mental-health',
            'dementia',
            'learning-disability',
            'safety',
            'information',
            'anything',
          ],
          apart: 'anything',
        },
      },
    },
    {
      id: 'ways',
      questions: {
        ways: {
          kind: 'many-of',
          optional: true,
          counted: true,
          options: ['meetings', 'online', 'phone', 'reading', 'testing', 'not-sure'],
          apart: 'not-sure',
        },
      },
    },
    {
      id: 'support',
      lead: true,
      questions: {
        support: {
          kind: 'many-of',
          optional: true,
          options: ['interpreter', 'bsl', 'easy-read', 'large-print', 'transport', 'access', 'cover-at-home'],
        },
        times: {
          kind: 'many-of',
          optional: true,
          options: ['mornings', 'afternoons', 'evenings', 'weekends'],
        },
        'support-more': { kind: 'text', optional: true, hint: true, max: 300 },
      },
    },
    { id: 'language', questions: { language: { kind: 'text', optional: true, hint: true, max: 100 } } },
    {
      id: 'agree',
      questions: { agree: { kind: 'yes-no', hint: true, why: true, options: ['yes', 'no'] } },
    },
    {
      id: 'not-on-the-list',
      when: is('agree', 'no'),
      questions: {},
      exit: { experience: '/forms/experience/', contact: '/contact/' },
    },
    {
      id: 'reach',
      lead: true,
      questions: { name, email, phone },
      rules: [oneWayOf('email', 'phone')],
    },
  ],
}
