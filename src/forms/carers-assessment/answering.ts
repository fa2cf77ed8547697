import { is } from '#engine/condition.ts'
import type { Step } from '#engine/form.ts'

/** Who is answering, which is kept with the answers. Nobody is spoken for who has not agreed. */
export const answering: readonly Step[] = [
  {
    id: 'answering',
    questions: {
      answering: { kind: 'one-of', counted: true, options: ['self', 'with-help', 'for-someone'] },
    },
  },
  {
    id: 'agreed',
    when: is('answering', 'for-someone'),
    questions: { agreed: { kind: 'one-of', why: true, options: ['yes', 'no', 'cannot-decide'] } },
  },
  {
    id: 'not-agreed',
    when: is('agreed', 'no', 'cannot-decide'),
    questions: {},
    exit: { contact: '/contact/', carers: '/carers/' },
  },
  {
    id: 'helper',
    when: is('answering', 'with-help', 'for-someone'),
    questions: {
      helper: {
        kind: 'one-of',
        optional: true,
        options: ['family', 'friend', 'interpreter', 'advocate', 'professional', 'not-said'],
        apart: 'not-said',
      },
    },
  },
]
