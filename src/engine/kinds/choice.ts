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
  read(posted, name, { options, apart }) {
    const values = (posted.get(name) ?? []).filter(Boolean)
    if (values.length === 0) return empty
    if (!values.every((value) => options.includes(value))) return { error: 'unknown' }
    if (apart && values.length > 1 && standsApart(options, apart, values)) return { error: 'together' }
    return { answer: options.filter((option) => values.includes(option)) }
  },
  fields: oneField,
}

/** "None of these" beside one of these: only the person can say which was meant. */
function standsApart(options: readonly string[], apart: string, values: readonly string[]): boolean {
  const alone = options.slice(options.indexOf(apart))
  return values.some((value) => alone.includes(value))
}
