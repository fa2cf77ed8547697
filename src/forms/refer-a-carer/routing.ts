import { is } from '#engine/condition.ts'
import type { Step } from '#engine/form.ts'

/** Who this form is not for, and where they find help instead. Nothing about anybody is asked before. */
export const routing: readonly Step[] = [
  { id: 'danger', questions: { danger: { kind: 'yes-no', hint: true, options: ['yes', 'no'] } } },
  {
    id: 'in-danger',
    when: is('danger', 'yes'),
    questions: {},
    exit: { contact: '/contact/' },
  },
  { id: 'agreed', questions: { agreed: { kind: 'yes-no', why: true, options: ['yes', 'no'] } } },
  {
    id: 'not-agreed',
    when: is('agreed', 'no'),
    questions: {},
    exit: { carers: '/carers/', contact: '/contact/' },
  },
  { id: 'under-18', questions: { 'under-18': { kind: 'yes-no', why: true, options: ['yes', 'no'] } } },
  {
    id: 'young',
    when: is('under-18', 'yes'),
    questions: {},
    exit: { 'young-carers': '/carers/young-carers/', contact: '/contact/' },
  },
]
