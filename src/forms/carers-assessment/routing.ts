import { is } from '#engine/condition.ts'
import type { Step } from '#engine/form.ts'

/** Who this form is for, and where others find help instead. No detail about anybody is asked before. */
export const routing: readonly Step[] = [
  { id: 'danger', questions: { danger: { kind: 'yes-no', hint: true, options: ['no', 'yes'] } } },
  {
    id: 'danger-now',
    lead: true,
    when: is('danger', 'yes'),
    questions: { 'after-danger': { kind: 'one-of', options: ['stop', 'go-on'] } },
  },
  { id: 'stopped', when: is('after-danger', 'stop'), questions: {}, exit: { contact: '/contact/' } },
  { id: 'adult', questions: { adult: { kind: 'yes-no', hint: true, why: true, options: ['yes', 'no'] } } },
  {
    id: 'young',
    when: is('adult', 'no'),
    questions: {},
    exit: { 'young-carers': '/carers/young-carers/', contact: '/contact/' },
  },
  {
    id: 'looks-after',
    questions: { 'looks-after': { kind: 'one-of', why: true, options: ['adult', 'child', 'both'] } },
  },
  {
    id: 'parent',
    when: is('looks-after', 'child'),
    questions: {},
    exit: { 'parent-carers': '/carers/parent-carers/', contact: '/contact/' },
  },
  {
    id: 'lives',
    questions: {
      lives: {
        kind: 'one-of',
        hint: true,
        why: true,
        options: ['coventry', 'elsewhere', 'not-sure'],
        apart: 'not-sure',
      },
    },
  },
  {
    id: 'elsewhere',
    when: is('lives', 'elsewhere'),
    questions: {},
    exit: { council: 'https://www.gov.uk/find-local-council', contact: '/contact/' },
  },
]
