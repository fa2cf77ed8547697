import { all, any, given, is, type Condition } from '#engine/condition.ts'

/** Raise this when a rule changes: every case says by which version it was put in order. */
export const RULES = 1

/** What comes first in the queue. */
export const URGENT = 1
export const SOON = 2
export const IN_TURN = 3

/** Whom to call, by the names of `#site/contact.ts`. */
export type Way = 'emergency' | 'direct' | 'relay' | 'samaritans' | 'nhs'

export interface Rule {
  /** Its words are `assessment:flag.<flag>` for the person, and `team:assessment.flag.<flag>` for the team. */
  readonly flag: string
  readonly when: Condition | 'words of harm'
  readonly priority: typeof URGENT | typeof SOON | typeof IN_TURN
  /** Why there is such a rule. */
  readonly law: string
  readonly ways: readonly Way[]
  /** The page that says more. */
  readonly more?: string
}

const careNow = ['emergency', 'direct', 'relay'] as const
const talkNow = ['emergency', 'samaritans', 'nhs', 'direct'] as const

/**
 * What in the answers needs help on the spot and a person's eyes first (`domain.md` 4.6), what cannot wait before the
 * rest. A rule only ever raises something: that none of them fits says nothing, and a person reads everything.
 * The same rules read a referral, which asks some of this under the same names.
 */
export const rules: readonly Rule[] = [
  {
    flag: 'danger',
    when: is('danger', 'yes'),
    priority: URGENT,
    law: 'Care Act 2014 s.42; immediate danger',
    ways: careNow,
    more: 'carers/emergency',
  },
  {
    flag: 'hurt-myself',
    when: is('mood', 'hurt-myself'),
    priority: URGENT,
    law: 'Care Act 2014 s.1(2)(b): mental health',
    ways: talkNow,
  },
  {
    flag: 'not-safe',
    when: is('safe', 'me', 'both'),
    priority: URGENT,
    law: 'Care Act 2014 s.42 and s.1(2)(c): the carer as an adult at risk',
    ways: careNow,
    more: 'offer/safe',
  },
  {
    flag: 'person-not-safe',
    when: is('safe', 'person', 'both'),
    priority: URGENT,
    law: 'Care Act 2014 s.42: the person cared for as an adult at risk',
    ways: careNow,
    more: 'offer/safe',
  },
  {
    flag: 'own-words',
    when: 'words of harm',
    priority: URGENT,
    law: 'Care Act 2014 s.42; a hint only, from words in every language',
    ways: talkNow,
  },
  {
    flag: 'cannot-go-on',
    when: any(is('able', 'no'), is('go-on', 'no')),
    priority: URGENT,
    law: 'Care Act 2014 s.10(5)(a): able to go on',
    ways: careNow,
    more: 'carers/emergency',
  },
  {
    flag: 'wants-to-stop',
    when: is('willing', 'stop'),
    priority: URGENT,
    law: 'Care Act 2014 s.10(5)(b): willing to go on',
    ways: careNow,
    more: 'carers/emergency',
  },
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
