import { z } from 'zod'
import held from './services.json' with { type: 'json' }

const service = z.looseObject({
  id: z.string(),
  name: z.string(),
  what: z.string(),
  who: z.string(),
  cost: z.string(),
  reach: z.object({ phone: z.string().optional(), email: z.string().optional(), web: z.string().optional() }),
  topics: z.array(z.string()),
  languages: z.array(z.string()).optional(),
  /** When the council last confirmed it; without a day its phone number is not shown. */
  checked: z.iso.date().nullable(),
})

export type Service = z.infer<typeof service>

const services = z.array(service).parse(held)

/** The services and organisations of a topic such as `breaks`. */
export function servicesFor(topic: string): readonly Service[] {
  return services.filter(({ topics }) => topics.includes(topic))
}
