import { z } from 'zod'

/** What promises are about: people choose among these, too, when they ask to hear of a promise kept. */
export const topics = [
  'carers',
  'breaks',
  'money',
  'information',
  'health',
  'safety',
  'taking-part',
  'providers',
] as const
export type Topic = (typeof topics)[number]

/** The council's eight commitments, in the order in which they have their glass. A test holds this to the site's list. */
export const commitments = [
  'strengths',
  'home',
  'ageing-well',
  'resources',
  'joined-up',
  'safe',
  'carers',
  'workforce',
] as const

/** Who answers for a promise: a role, never a person. */
export const owners = [
  'engagement',
  'carers',
  'commissioning',
  'safeguarding',
  'social-work',
  'health-partners',
] as const

export const statuses = ['done', 'planned', 'not-possible'] as const

/** A day, or as much of one as is known: `2023`, `2023-12`, `2023-12-04`. */
const known = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
const text = (most: number) => z.string().trim().min(1).max(most)

/** Where it can be seen. A theme is counted evidence: its count is that of one frozen version, for good. */
const evidence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('theme'),
    theme: text(80),
    version: z.number().int().positive(),
    title: text(120),
    count: z.number().int().nonnegative().nullable(),
    frozen: z.iso.date(),
  }),
  z.strictObject({
    kind: z.enum(['survey', 'event', 'group', 'document']),
    title: text(160),
    date: known,
    address: z.union([z.url({ protocol: /^https$/ }), z.string().regex(/^\/[\w/-]*$/)]).optional(),
  }),
])
export type Evidence = z.infer<typeof evidence>
export type ThemeEvidence = Extract<Evidence, { kind: 'theme' }>

/** In somebody's own words: they said yes to it, and what could lead to a person was taken out. */
const quote = z.strictObject({ text: text(300), language: z.string(), permitted: z.literal(true) })
export type Quote = z.infer<typeof quote>

const whole = z.strictObject({
  title: text(90),
  asked: text(300),
  said: text(450),
  did: text(600),
  topic: z.enum(topics),
  commitment: z.enum(commitments),
  owner: z.enum(owners),
  status: z.enum(statuses),
  /** Planned: the day by which it is to be done. Done: the day by which it was. */
  by: z.iso.date().optional(),
  evidence: z.array(evidence).max(8),
  quotes: z.array(quote).max(3),
})

export const content = whole
  .refine(({ status, by }) => status === 'not-possible' || by !== undefined, { path: ['by'] })
  .refine(({ quotes, evidence }) => quotes.length === 0 || evidence.some(isCounted), { path: ['quotes'] })

export type Content = z.infer<typeof content>

/** Words of one person are shown only beside a theme of so many others that it could be shown. */
function isCounted(one: Evidence): boolean {
  return one.kind === 'theme' && one.count !== null
}
