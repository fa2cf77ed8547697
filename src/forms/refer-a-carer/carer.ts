import { is } from '#engine/condition.ts'
import type { Step } from '#engine/form.ts'
import { email, phone } from '../ways.ts'

/** Who looks after someone, and how to reach them so that nobody is put at risk. */
export const carer: readonly Step[] = [
  { id: 'carer-name', questions: { 'carer-name': { kind: 'text', max: 100 } } },
  {
    id: 'safe-ways',
    questions: {
      'safe-ways': {
        kind: 'many-of',
        hint: true,
        why: true,
        options: ['call', 'text', 'email', 'letter', 'through-referrer'],
      },
    },
  },
  {
    id: 'carer-phone',
    when: is('safe-ways', 'call', 'text'),
    questions: {
      'carer-phone': { ...phone, optional: false, someoneElses: true },
      'safe-message': { kind: 'yes-no', optional: true, options: ['yes', 'no'] },
    },
  },
  {
    id: 'carer-email',
    when: is('safe-ways', 'email'),
    questions: { 'carer-email': { ...email, optional: false, someoneElses: true } },
  },
  {
    id: 'carer-address',
    when: is('safe-ways', 'letter'),
    questions: { 'carer-address': { kind: 'long-text', max: 300 } },
  },
  { id: 'safe-times', questions: { 'safe-times': { kind: 'text', optional: true, hint: true, max: 300 } } },
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
