import { any as anyOf, holds, is, type Condition } from '#engine/condition.ts'
import type { Answers } from '#engine/form.ts'

/** A page of the site and services, by their ids, that fit what somebody said. */
export interface Local {
  readonly page: string
  readonly services: readonly string[]
}

const hard = (...names: string[]): Condition => anyOf(...names.map((name) => is(name, 'hard', 'very-hard')))

/** What there is in the city, and for whom; the first that fit are shown, whatever comes of the assessment. */
const offers: readonly (Local & { readonly when: Condition })[] = [
  {
    page: 'carers/emergency',
    services: ['cress'],
    when: anyOf(
      is('plan', 'nobody', 'someone'),
      is('able', 'no'),
      is('willing', 'stop'),
      is('left-alone', 'no'),
    ),
  },
  {
    page: 'carers/breaks',
    services: ['carers-trust', 'community-breaks'],
    when: anyOf(is('wanted', 'break'), hard('free-time'), is('nights', 'most', 'several-times')),
  },
  { page: 'carers/money', services: ['carers-allowance'], when: anyOf(is('wanted', 'money'), hard('money')) },
  {
    page: 'carers/groups',
    services: ['carers-groups', 'milan'],
    when: anyOf(is('wanted', 'group', 'talk'), hard('family')),
  },
  { page: 'carers/dementia', services: ['admiral-nurses', 'dementia-hub'], when: is('reasons', 'dementia') },
  {
    page: 'carers/mental-health',
    services: ['mental-health-carers', 'mind'],
    when: anyOf(is('reasons', 'mental-health'), is('mood', 'very-low', 'hurt-myself')),
  },
  { page: 'carers/work', services: ['working-carers'], when: anyOf(is('wanted', 'work'), hard('work')) },
  {
    page: 'carers/technology',
    services: ['care-technology', 'equipment'],
    when: anyOf(is('wanted', 'equipment', 'training'), is('taught', 'no', 'partly')),
  },
  { page: 'carers/end-of-life', services: [], when: is('future', 'end-of-life') },
  { page: 'carers/health', services: ['gp-register'], when: anyOf(is('gp-knows', 'no'), hard('health')) },
  { page: 'carers/parent-carers', services: [], when: is('looks-after', 'both') },
]

/** Nobody leaves with nothing. */
const always: Local = { page: 'carers/community', services: ['carers-trust', 'advocacy'] }
const MOST = 5

/** What fits what somebody said, the most pressing first. */
export function localHelp(answers: Answers): readonly Local[] {
  const fitting = offers.filter(({ when }) => holds(when, answers)).slice(0, MOST)
  return fitting.length > 0 ? fitting : [always]
}
