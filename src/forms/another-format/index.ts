import { is } from '#engine/condition.ts'
import type { Form } from '#engine/form.ts'
import { address, email, name, oneWayOf, phone } from '../ways.ts'

/** Information in another language or format, sent where the person says. */
export const anotherFormat: Form = {
  id: 'another-format',
  version: 1,
  anonymous: false,
  start: ['what', 'for', 'call', 'privacy'],
  steps: [
    { id: 'information', questions: { information: { kind: 'long-text', hint: true, max: 500 } } },
    {
      id: 'formats',
      questions: {
        formats: {
          kind: 'many-of',
          counted: true,
          options: ['another-language', 'easy-read', 'large-print', 'audio', 'bsl', 'braille', 'paper'],
        },
      },
    },
    {
      id: 'language',
      when: is('formats', 'another-language'),
      questions: { language: { kind: 'text', hint: true, max: 100 } },
    },
    {
      id: 'send-to',
      lead: true,
      questions: { name, email, address, phone },
      rules: [oneWayOf('email', 'address', 'phone')],
    },
  ],
}
