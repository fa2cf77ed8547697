import { all, given, is } from '#engine/condition.ts'
import { cannotWait } from './cannot-wait.ts'
import { careNow, IN_TURN, SOON, type Rule } from './rule.ts'

/**
 * What in the answers needs help on the spot and a person's eyes first (`domain.md` 4.6), what cannot wait before the
 * rest. A rule only ever raises something: that none of them fits says nothing, and a person reads everything.
 * The same rules read a referral, which asks some of this under the same names.
 */
export const rules: readonly Rule[] = [
  ...cannotWait,
  {
    flag: 'cannot-be-left',
    when: is('left-alone', 'no'),
    priority: SOON,
    law: 'Care Act 2014 s.9 and s.10: what the person would be without the carer',
    ways: careNow,
    more: 'carers/emergency',
  },
  {
    flag: 'nobody-takes-over',
    when: is('plan', 'nobody'),
    priority: SOON,
    law: 'Care Act 2014 s.10(5)(a): likely to stay able',
    ways: ['direct', 'relay'],
    more: 'carers/emergency',
  },
  {
    flag: 'own-health',
    when: all(is('own-health', 'yes'), is('health', 'very-hard')),
    priority: SOON,
    law: 'Eligibility Regulations 2015 reg. 3(2)(a): health at risk',
    ways: ['direct', 'relay', 'nhs'],
    more: 'carers/health',
  },
  {
    flag: 'very-low',
    when: is('mood', 'very-low'),
    priority: SOON,
    law: 'Care Act 2014 s.1(2)(b): emotional wellbeing',
    ways: ['samaritans', 'nhs', 'direct'],
  },
  {
    flag: 'exhausted',
    when: is('nights', 'several-times'),
    priority: SOON,
    law: 'Eligibility Regulations 2015 reg. 3(2)(a): health at risk',
    ways: ['direct', 'relay'],
    more: 'carers/breaks',
  },
  {
    flag: 'not-free',
    when: is('talk-freely', 'no', 'sometimes'),
    priority: SOON,
    law: 'Safe contact; a private talk before a joint one',
    ways: ['direct'],
  },
  {
    flag: 'no-contact',
    when: is('safe-ways', 'no-contact'),
    priority: SOON,
    law: 'Safe contact',
    ways: ['direct', 'relay'],
  },
  {
    flag: 'understand',
    when: is('communication', 'hard-to-follow', 'advocate'),
    priority: SOON,
    law: 'Care Act 2014 s.67: advocacy',
    ways: ['direct', 'relay'],
  },
  {
    flag: 'own-care',
    when: is('own-care', 'yes'),
    priority: IN_TURN,
    law: 'Care Act 2014 s.9: the carer’s own needs',
    ways: ['direct', 'relay'],
    more: 'how-support-works',
  },
  {
    flag: 'language',
    when: is('communication', 'interpreter', 'bsl', 'easy-read', 'large-print', 'audio', 'braille'),
    priority: IN_TURN,
    law: 'Accessible Information Standard; Equality Act 2010',
    ways: ['direct', 'relay'],
  },
  {
    flag: 'untaught',
    when: all(given('tasks-done'), is('taught', 'no', 'partly')),
    priority: IN_TURN,
    law: 'Care Act 2014 s.10(6): what support could contribute',
    ways: ['direct', 'relay'],
    more: 'carers/technology',
  },
]
