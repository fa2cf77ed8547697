import type { Choice } from '../form.ts'
import { empty, oneField, single } from './kind.ts'
import type { Kind } from './kind.ts'

/** One option out of several: `one-of`, `scale` and `yes-no`. */
export const oneOf: Kind<Choice> = {
  errors: ['unknown'],
  read(posted, name, { options }) {
    const value = single(posted, name)
    if (value === '') return empty
    return value !== undefined && options.includes(value) ? { answer: value } : { error: 'unknown' }
  },
  fields: oneField,
}

/** Any number of options, kept in the order of the form. */
export const manyOf: Kind<Choice> = {
  errors: ['unknown'],
  read(posted, name, { options }) {
    const values = (posted.get(name) ?? []).filter(Boolean)
    if (values.length === 0) return empty
    if (!values.every((value) => options.includes(value))) return { error: 'unknown' }
    return { answer: options.filter((option) => values.includes(option)) }
  },
  fields: oneField,
}
