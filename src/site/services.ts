import { z } from 'zod'
import listed from './services.json' with { type: 'json' }

const service = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  name: z.string().min(1),
  organization: z.string().min(1),
  /** Who it is for and what it costs, by the end of their keys in `locales/<language>/services.json`. */
  who: z.string().min(1),
  cost: z.string().min(1).optional(),
  topics: z.array(z.string().min(1)).min(1),
  reach: z.strictObject({
    phone: z.string().optional(),
    email: z.email().optional(),
    web: z.url({ protocol: /^https$/ }).optional(),
  }),
  /** The day somebody confirmed it with the council; null while it waits. Until then no phone number is shown. */
  checked: z.iso.date().nullable(),
  source: z.string().min(1),
  /** Announced, and not known to have started. */
  planned: z.literal(true).optional(),
})

export type Service = z.infer<typeof service>

/** Services and organisations that help, the council's own first. */
export const services: readonly Service[] = z.array(service).parse(listed)

export const topics: readonly string[] = [...new Set(services.flatMap((of) => of.topics))].sort()

/** The services of a topic; what is only planned comes last. An unknown topic is a mistake in a page. */
export function servicesOf(topic: string): readonly Service[] {
  const found = services.filter((of) => of.topics.includes(topic))
  if (found.length === 0)
    throw new Error(`No service has the topic ${topic}. There are: ${topics.join(', ')}`)
  return [...found.filter((of) => !of.planned), ...found.filter((of) => of.planned)]
}
