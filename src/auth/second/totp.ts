import { Secret, TOTP } from 'otpauth'

const STEP = 30
/** A phone's clock may be half a minute off, either way. */
const WINDOW = 1

/** A new secret for an app that makes codes, as people type it: base32 of 160 bits (RFC 4226, section 4). */
export const newSecondSecret = (): string => new Secret({ size: 20 }).base32

/** What the square holds that the app scans. */
export function appAddress(secret: string, email: string, issuer: string): string {
  return totp(secret, email, issuer).toString()
}

/** The half minute that a code is for (RFC 6238), if it is one of this secret's, now or just before or after. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime()
  const away = totp(secret).validate({ token: code, timestamp, window: WINDOW })
  return away === null ? undefined : Math.floor(timestamp / 1_000 / STEP) + away
}

/** Every app knows SHA-1 with six digits, and some know nothing else. That is enough for a code that lives 30 seconds. */
function totp(secret: string, label = 'team', issuer = ''): TOTP {
  const made = { algorithm: 'SHA1', digits: 6, period: STEP, secret: Secret.fromBase32(secret) }
  return new TOTP({ ...made, issuer, label })
}
