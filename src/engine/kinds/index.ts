import type { Question } from '../form.ts'
import { manyOf, oneOf } from './choice.ts'
import { date } from './date.ts'
import type { Kind } from './kind.ts'
import { email, phone, postcode, text } from './writing.ts'

const kinds = {
  'one-of': oneOf,
  'yes-no': oneOf,
  scale: oneOf,
  'many-of': manyOf,
  text,
  'long-text': text,
  email,
  phone,
  postcode,
  date,
} satisfies { [K in Question['kind']]: Kind<Extract<Question, { kind: K }>> }

/** How a question is read and shown. The table above is checked: each kind takes just its own questions. */
export function kindOf(question: Question): Kind {
  return kinds[question.kind]
}

/** Every error a question can have: its kind's, and `missing` when it must be answered. */
export function errorsOf(question: Question): readonly string[] {
  const { errors } = kindOf(question)
  const together = question.kind === 'many-of' && question.apart ? ['together'] : []
  return [...(question.optional ? [] : ['missing']), ...errors, ...together]
}
