import type { Step } from '#engine/form.ts'
import { email, name, oneWayOf, phone } from '../ways.ts'

/** Who makes the referral, and where to ask back. */
export const referrer: Step = {
  id: 'referrer',
  lead: true,
  questions: {
    'referrer-name': { ...name, optional: false },
    organisation: { kind: 'text', optional: true, max: 200, fill: 'organization' },
    'referrer-email': email,
    'referrer-phone': phone,
  },
  rules: [oneWayOf('referrer-email', 'referrer-phone')],
}
