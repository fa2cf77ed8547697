import { any, given, not } from '#engine/condition.ts'
import type { Step } from '#engine/form.ts'
import { email, name, oneWayOf, phone } from './ways.ts'

const wish = given('wants')
const someDetail = any(given('name'), given('email'), given('phone'))
const reachable = oneWayOf('email', 'phone')

/** The last step of an anonymous form: details kept apart, and only for something the person wants. */
export function stayInTouch(...wishes: string[]): Step {
  return {
    id: 'stay-in-touch',
    lead: true,
    questions: {
      wants: { kind: 'many-of', optional: true, keptApart: true, options: wishes },
      name: { ...name, keptApart: true },
      email: { ...email, keptApart: true },
      phone: { ...phone, keptApart: true },
    },
    rules: [
      { ...reachable, holds: { any: [not(wish), reachable.holds] } },
      { code: 'noWish', question: 'wants', holds: { any: [wish, not(someDetail)] } },
    ],
  }
}
