import { ringInUse } from '#sealing/keys.ts'
import { openValue, sealValue } from '#sealing/record.ts'
import { isPassword } from '../password.ts'
import { halfwayIn, openSession, signOut, staffOf } from '../sessions.ts'
import type { Staff } from '../staff.ts'
import { readPassword } from '../store.ts'
import { forgiveTries, tryOnce } from '../tries.ts'
import { newRecoveryCodes, recoveryHash, recoveryHashes } from './recovery.ts'
import { keepSecond, readSecond, spendRecovery, spendStep } from './store.ts'
import { appAddress, newSecondSecret, stepOf } from './totp.ts'

export { countRecovery } from './store.ts'

const ISSUER = 'Coventry Adult Social Care'

/** A second factor on offer: the page shows it and sends it back sealed, so that nothing is kept before it works. */
export interface Offer {
  readonly secret: string
  readonly address: string
  readonly sealed: string
}

export type Proof = 'wrong' | 'gone' | { readonly seconds: number } | { readonly session: string }
export type SetUp = Proof | { readonly session: string; readonly codes: readonly string[] }

/** Who may set a second factor up: somebody half way in who has none, or somebody signed in who wants another. */
export async function whoSetsUp(session: string): Promise<{ staff: Staff; anew: boolean } | undefined> {
  const half = await halfwayIn(session)
  if (half) return (await hasSecond(half)) ? undefined : { staff: half, anew: false }
  const staff = await staffOf(session)
  return staff && { staff, anew: true }
}

export const hasSecond = async ({ id }: Staff): Promise<boolean> => Boolean((await readSecond(id))?.second)

export function offerSecond({ id, email }: Staff, secret = newSecondSecret()): Offer {
  const sealed = Buffer.from(sealValue(ringInUse(), offered(id), secret)).toString('base64url')
  return { secret, address: appAddress(secret, email, ISSUER), sealed }
}

/** The offer that a page sent back. Undefined: it is not one of ours, or not theirs. */
export function sameOffer(staff: Staff, sealed: string): Offer | undefined {
  try {
    const secret = openValue(ringInUse(), offered(staff.id), Buffer.from(sealed, 'base64url'))
    return offerSecond(staff, String(secret))
  } catch {
    return undefined
  }
}

/** Keeps a second factor that was seen to work, with new recovery codes; every other session of theirs ends. */
export async function setSecond(
  session: string,
  sealed: string,
  { code, password }: { code: string; password: string },
  now = new Date(),
): Promise<SetUp> {
  const who = await whoSetsUp(session)
  const offer = who && sameOffer(who.staff, sealed)
  if (!offer) return 'gone'
  const wait = await tryOnce(`second|${who.staff.id}`, now)
  if (wait > 0) return { seconds: Math.ceil(wait / 1_000) }
  const step = stepOf(offer.secret, digits(code), now)
  if (step === undefined || (who.anew && !(await isTheirs(who.staff, password)))) return 'wrong'

  const codes = newRecoveryCodes()
  const hashes = codes.map((one) => recoveryHash(who.staff.id, one))
  const second = sealValue(ringInUse(), kept(who.staff.id), offer.secret)
  await keepSecond(who.staff.id, { second, step, hashes })
  await forgiveTries(`second|${who.staff.id}`)
  return { session: await openSession(who.staff.id), codes }
}

/** The second half of signing in: a code of the app, or a recovery code, each of which works once. */
export async function proveSecond(session: string, code: string, now = new Date()): Promise<Proof> {
  const staff = await halfwayIn(session)
  const row = staff && (await readSecond(staff.id))
  if (!staff || !row?.second) return 'gone'
  const wait = await tryOnce(`second|${staff.id}`, now)
  if (wait > 0) return { seconds: Math.ceil(wait / 1_000) }
  const step = stepOf(String(openValue(ringInUse(), kept(staff.id), row.second)), digits(code), now)
  const right =
    step === undefined
      ? await spendRecovery(staff.id, recoveryHashes(staff.id, code))
      : await spendStep(staff.id, step)
  if (!right) return 'wrong'

  await forgiveTries(`second|${staff.id}`)
  await signOut(session)
  return { session: await openSession(staff.id) }
}

async function isTheirs({ email }: Staff, password: string): Promise<boolean> {
  return isPassword((await readPassword(email))?.passwordHash, password)
}

/** Apps show `123 456`. */
const digits = (code: string) => code.replace(/\s/g, '')

const offered = (id: string) => ({ table: 'staff', id, field: 'offer', schema: 1 })
const kept = (id: string) => ({ table: 'staff', id, field: 'second', schema: 1 })
