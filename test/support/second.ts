import { Secret, TOTP } from 'otpauth'
import { offerSecond, setSecond, whoSetsUp } from '#auth/second/second.ts'
import { beginSession } from '#auth/sessions.ts'

/** The code that somebody's app shows, now or so many half minutes later. */
export function codeOf(secret: string, later = 0): string {
  const app = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) })
  return app.generate({ timestamp: Date.now() + later * 30_000 })
}

/** Somebody who has just joined sets the second factor up, and is signed in then. */
export async function setUpSecond(joined: object) {
  const half = await beginSession('staff' in joined ? String(joined.staff) : '')
  const who = await whoSetsUp(half)
  if (!who) throw new Error('Nobody is half way in')
  const { secret, sealed } = offerSecond(who.staff)
  const outcome = await setSecond(half, sealed, { code: codeOf(secret), password: '' })
  if (typeof outcome !== 'object' || !('codes' in outcome)) throw new Error('The second factor was refused')
  return { ...outcome, secret, id: who.staff.id }
}
