import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { StartFailure } from '#db/errors.ts'

export interface Settings {
  readonly host: string
  readonly port: number
  readonly siteUrl: string
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  readonly sealingKeys: string | undefined
  readonly workers: number
  readonly rateLimits: boolean
  /** Everything in the store is made up, and every page says so. */
  readonly demo: boolean
  /** How many proxies stand in front: so many entries at the end of X-Forwarded-For are to be believed. */
  readonly trustedProxies: number
}

const number = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

const names = z
  .object({
    HOST: z.string().default('localhost'),
    PORT: number(1, 65_535).default(4321),
    SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'starts with postgres://')
      .optional(),
    DATA_DIR: z.string().default('.data'),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().optional(),
    RATE_LIMITS: z.enum(['on', 'off']).default('on'),
    DEMO: z.enum(['on', 'off']).default('off'),
    SEALING_KEYS: z.string().refine(isKeyRing, 'is {"k1": "<base64 of 32 bytes>"}').optional(),
    /** Read where words are: src/i18n/shown.ts. */
    TRANSLATIONS: z.enum(['all', 'checked']).default('all'),
    /** Read where figures are shown: src/insight/suppression/floors.ts. None is lower than the lowest there. */
    FLOOR_STAFF_BASE: number(10, 1_000).optional(),
    FLOOR_STAFF_CELL: number(5, 1_000).optional(),
    FLOOR_PUBLIC_BASE: number(10, 1_000).optional(),
    FLOOR_PUBLIC_CELL: number(5, 1_000).optional(),
    /** Read where somebody has sent an assessment: without it no time is promised. */
    ASSESSMENT_AIM_DAYS: number(1, 365).optional(),
    WORKERS: number(1, 256).default(availableParallelism()),
    TRUSTED_PROXIES: number(0, 9).default(0),
  })
  .refine(({ RATE_LIMITS, HOST }) => RATE_LIMITS === 'on' || isLoopback(HOST), {
    path: ['RATE_LIMITS'],
    error: 'is "off" only when HOST is localhost, 127.… or ::1',
  })
  .refine(({ DEMO, SMTP_URL }) => DEMO === 'off' || !SMTP_URL, {
    path: ['DEMO'],
    error: 'is "on" only without SMTP_URL: what is made up writes to nobody',
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
    path: ['MAIL_FROM'],
    error: 'is needed when SMTP_URL is set',
  })

/** Reads every setting, or throws one `StartFailure` that lists all that is wrong. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value))
  const read = names.safeParse(given)
  if (!read.success) {
    const wrong = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new StartFailure(`These settings are wrong:\n${wrong.join('\n')}`)
  }
  const { HOST, PORT, SITE_URL, DATABASE_URL, DATA_DIR, SEALING_KEYS, WORKERS } = read.data
  return {
    host: HOST,
    port: PORT,
    siteUrl: SITE_URL ?? `http://${inUrl(HOST)}:${PORT}`,
    databaseUrl: DATABASE_URL,
    dataDir: DATA_DIR,
    sealingKeys: SEALING_KEYS,
    workers: WORKERS,
    rateLimits: read.data.RATE_LIMITS === 'on',
    demo: read.data.DEMO === 'on',
    trustedProxies: read.data.TRUSTED_PROXIES,
  }
}

/** A host as it stands in a URL. */
export function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host)
}

function isKeyRing(text: string): boolean {
  try {
    const keys: unknown[] = Object.values(JSON.parse(text) as object)
    return keys.length > 0 && keys.every((key) => Buffer.from(String(key), 'base64').length === 32)
  } catch {
    return false
  }
}
