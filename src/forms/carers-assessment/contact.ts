import { is } from '#engine/condition.ts'
import type { Step } from '#engine/form.ts'
import { email, name, phone } from '../ways.ts'

/** How to reach the person so that nobody is put at risk. Every letter and call keeps to it. */
export const contact: readonly Step[] = [
  {
    id: 'talk-freely',
    questions: {
      'talk-freely': {
        kind: 'one-of',
        optional: true,
        why: true,
        options: ['yes', 'sometimes', 'no', 'not-said'],
        apart: 'not-said',
      },
    },
  },
  { id: 'name', questions: { name: { ...name, hint: true } } },
  {
    id: 'safe-ways',
    questions: {
      'safe-ways': {
        kind: 'many-of',
        hint: true,
        why: true,
        options: ['call', 'text', 'email', 'letter', 'through-someone', 'no-contact'],
        apart: 'no-contact',
      },
    },
  },
  {
    id: 'safe-phone',
    when: is('safe-ways', 'call', 'text'),
    questions: {
      'safe-phone': { ...phone, optional: false },
      'safe-message': { kind: 'yes-no', optional: true, hint: true, options: ['yes', 'no'] },
    },
  },
  {
    id: 'safe-email',
    when: is('safe-ways', 'email'),
    questions: { 'safe-email': { ...email, optional: false, hint: true } },
  },
  {
    id: 'safe-address',
    when: is('safe-ways', 'letter'),
    questions: { 'safe-address': { kind: 'long-text', max: 300, fill: 'street-address' } },
  },
  {
    id: 'safe-person',
    when: is('safe-ways', 'through-someone'),
    questions: { 'safe-person': { kind: 'long-text', max: 300, hint: true } },
  },
  { id: 'safe-times', questions: { 'safe-times': { kind: 'text', optional: true, hint: true, max: 300 } } },
  {
    id: 'communication',
    questions: {
      language: { kind: 'text', optional: true, hint: true, max: 100 },
      communication: {
        kind: 'many-of',
        optional: true,
        options: [
          'interpreter',
          'bsl',
          'easy-read',
          'large-print',
          'audio',
          'braille',
          'hard-to-follow',
          'advocate',
          'none',
        ],
        apart: 'none',
      },
    },
  },
]
