import type { AstroCookies } from 'astro'
import { hkdfSync } from 'node:crypto'
import type { HandedOut } from './look-up.ts'
import { open, seal } from '#sealing/box.ts'
import { ringInUse } from '#sealing/keys.ts'

/** Long enough to find one's glasses and begin; short enough that the next person at this browser has it not. */
const LASTS = 2 * 60 * 60_000
const PLACE = 'handed-out'

const secure = () => process.env.SITE_URL?.startsWith('https:') ?? false
const name = () => `${secure() ? '__Host-' : ''}${PLACE}`
const options = () => ({ path: '/', httpOnly: true, sameSite: 'lax' as const, secure: secure() })

/** Notes in this browser what a code stood for, until the form is begun. Only we can write or read it. */
export function keepHandedOut(cookies: AstroCookies, handedOut: HandedOut, now = Date.now()): void {
  const words = JSON.stringify({ ...handedOut, until: now + LASTS })
  const sealed = seal(keyFrom(ringInUse().newest.key), PLACE, Buffer.from(words))
  cookies.set(name(), Buffer.from(sealed).toString('base64url'), { ...options(), maxAge: LASTS / 1_000 })
}

/** Where this browser was handed a form, and by which slip, as the response keeps them. */
export function handedOut(
  cookies: AstroCookies,
  form: string,
  now = Date.now(),
): Pick<HandedOut, 'handout' | 'slipHash'> {
  const noted = opened(cookies.get(name())?.value ?? '')
  if (!noted || noted.form !== form || noted.until <= now) return { handout: null, slipHash: null }
  return { handout: noted.handout, slipHash: noted.slipHash }
}

/** Leaves no trace of a code in this browser. */
export function dropHandedOut(cookies: AstroCookies): void {
  if (cookies.has(name())) cookies.delete(name(), options())
}

function opened(value: string): (HandedOut & { until: number }) | undefined {
  const box = Buffer.from(value, 'base64url')
  for (const key of ringInUse().all) {
    try {
      return JSON.parse(Buffer.from(open(keyFrom(key), PLACE, box)).toString()) as HandedOut & {
        until: number
      }
    } catch {
      // Made with another key, cut short, or made up: the survey works without it.
    }
  }
  return undefined
}

function keyFrom(sealingKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', sealingKey, '', PLACE, 32))
}
