import { given, is, not } from '#engine/condition.ts'
import type { Rule, Step } from '#engine/form.ts'
import { email, phone } from '../ways.ts'

/** A way that was called safe needs the number or address that goes with it. */
function goesWith(question: string, ...ways: string[]): Rule {
  return { code: 'needed', question, holds: { any: [not(is('safe-ways', ...ways)), given(question)] } }
}

/** Who looks after someone, and how to reach them so that nobody is put at risk. */
export const carer: readonly Step[] = [
  { id: 'carer-name', questions: { 'carer-name': { kind: 'text', max: 100 } } },
  {
    id: 'reach',
    lead: true,
    questions: {
      'safe-ways': {
        kind: 'many-of',
        why: true,
        options: ['call', 'text', 'email', 'letter', 'through-referrer'],
      },
      'carer-phone': phone,
      'carer-email': email,
      'carer-address': { kind: 'long-text', optional: true, max: 300 },
      'safe-message': { kind: 'yes-no', optional: true, options: ['yes', 'no'] },
      'safe-times': { kind: 'text', optional: true, hint: true, max: 300 },
    },
    rules: [
      goesWith('carer-phone', 'call', 'text'),
      goesWith('carer-email', 'email'),
      goesWith('carer-address', 'letter'),
    ],
  },
  {
    id: 'communication',
    questions: {
      language: { kind: 'text', optional: true, hint: true, max: 100 },
      communication: {
        kind: 'many-of',
        optional: true,
        options: ['interpreter', 'bsl', 'easy-read', 'large-print', 'audio', 'braille', 'advocate', 'none'],
        apart: 'none',
      },
    },
  },
]
