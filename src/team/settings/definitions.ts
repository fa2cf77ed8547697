import { z } from 'zod'

/** `start`: on pages that are built, so from the next start of the portal on. */
export type Effect = 'now' | 'start'

export interface Definition {
  /** Its words are `team:access.settings.<name>`. */
  readonly name: string
  readonly group: 'reach' | 'promises' | 'targets' | 'retention'
  readonly initial: string | number
  readonly rule: z.ZodType<string | number>
  readonly effect: Effect
}

const count = (least: number, most: number) =>
  z.preprocess((typed) => (typed === '' ? undefined : typed), z.coerce.number().int().min(least).max(most))
/** Empty: the council has not confirmed it, and no page shows it. */
const phone = z.union([z.literal(''), z.string().regex(/^0\d{2,4}( ?\d{3,4}){2}$/)])
const text = (most: number) => z.string().max(most)
const address = z.union([z.literal(''), z.email().max(254)])

const define = <const T extends Definition>(one: T): T => one

/** All that the council decides about the portal itself, with what holds until it does. */
export const definitions = [
  define({ name: 'phone-out-of-hours', group: 'reach', initial: '', rule: phone, effect: 'start' }),
  define({ name: 'phone-carers-trust', group: 'reach', initial: '', rule: phone, effect: 'start' }),
  define({ name: 'post-address', group: 'reach', initial: '', rule: text(200), effect: 'start' }),
  define({ name: 'duty-address', group: 'reach', initial: '', rule: address, effect: 'now' }),
  define({ name: 'days-to-read', group: 'promises', initial: 2, rule: count(1, 10), effect: 'now' }),
  define({ name: 'days-urgent', group: 'promises', initial: 1, rule: count(0, 5), effect: 'now' }),
  define({ name: 'days-soon', group: 'promises', initial: 5, rule: count(1, 20), effect: 'now' }),
  define({ name: 'days-in-turn', group: 'promises', initial: 28, rule: count(1, 60), effect: 'now' }),
  define({ name: 'days-to-finish', group: 'promises', initial: 42, rule: count(5, 180), effect: 'now' }),
  define({ name: 'answers-a-year', group: 'targets', initial: 300, rule: count(1, 100_000), effect: 'now' }),
  define({ name: 'sample-size', group: 'targets', initial: 10, rule: count(1, 50), effect: 'now' }),
  // The page about privacy promises the longest time of each: less is allowed, more is not.
  define({ name: 'keep-referrals', group: 'retention', initial: 90, rule: count(1, 90), effect: 'now' }),
  define({ name: 'keep-formats', group: 'retention', initial: 30, rule: count(1, 30), effect: 'now' }),
  define({ name: 'keep-complaints', group: 'retention', initial: 365, rule: count(30, 365), effect: 'now' }),
  define({ name: 'keep-audit', group: 'retention', initial: 6, rule: count(1, 10), effect: 'now' }),
] as const

export type Name = (typeof definitions)[number]['name']
export type Settings = Readonly<Record<Name, string | number>>
