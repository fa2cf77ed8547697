import { any as anyOf, is } from '#engine/condition.ts'
import { careNow, talkNow, URGENT, type Rule } from './rule.ts'

/** What a person has to see before all else. */
export const cannotWait: readonly Rule[] = [
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
    when: anyOf(is('able', 'no'), is('go-on', 'no')),
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
]
