import { z } from 'zod'
import held from './facts.json' with { type: 'json' }

const fact = z.strictObject({
  /** As it is written on the page; a list where a statement has several figures. */
  value: z.union([z.string(), z.array(z.string())]),
  text: z.string(),
  date: z.string(),
  source: z.string(),
})

export type Fact = z.infer<typeof fact>

const facts = z.record(z.string(), fact).parse(held)

/** The fact of a name. A page that names one that is not there does not build. */
export function factOf(id: string): Fact {
  const found = facts[id]
  if (!found) throw new Error(`There is no fact ${id} in src/site/facts.json.`)
  return found
}

/** The figures of a fact, as pages write them. */
export function figuresOf({ value }: Fact): readonly string[] {
  return typeof value === 'string' ? [value] : value
}
