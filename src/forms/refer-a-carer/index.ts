import type { Form } from '#engine/form.ts'
import { carer } from './carer.ts'
import { people } from './people.ts'
import { referrer } from './referrer.ts'
import { routing } from './routing.ts'

/** For professionals: someone who looks after another person, with their agreement. */
export const referACarer: Form = {
  id: 'refer-a-carer',
  version: 1,
  anonymous: false,
  start: ['who', 'agree', 'danger', 'time', 'privacy'],
  steps: [...routing, referrer, ...carer, ...people],
}
