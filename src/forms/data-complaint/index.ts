import type { Form } from '#engine/form.ts'
import { address, email, name, oneWayOf } from '../ways.ts'

/** A complaint about personal data, which has to be acknowledged within 30 days (`domain.md` 6.4). */
export const dataComplaint: Form = {
  id: 'data-complaint',
  version: 1,
  anonymous: false,
  start: ['what', 'answer', 'regulator', 'other', 'privacy'],
  steps: [
    { id: 'happened', questions: { happened: { kind: 'long-text', hint: true, max: 3000 } } },
    { id: 'wanted', questions: { wanted: { kind: 'long-text', optional: true, hint: true, max: 1000 } } },
    {
      id: 'before',
      questions: {
        before: { kind: 'yes-no', optional: true, options: ['yes', 'no', 'not-sure'], apart: 'not-sure' },
      },
    },
    {
      id: 'answer-to',
      lead: true,
      questions: { name: { ...name, optional: false, why: true }, email, address },
      rules: [oneWayOf('email', 'address')],
    },
  ],
}
