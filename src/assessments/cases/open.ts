import { createHash, hkdfSync, randomUUID } from 'node:crypto'
import type { Answers, Form } from '#engine/form.ts'
import { allSteps } from '#engine/keys.ts'
import { letterRow, type LetterRow } from '#mail/letter.ts'
import { writeLetter } from '#mail/words.ts'
import { pad, seal } from '#sealing/box.ts'
import { ringInUse } from '#sealing/keys.ts'
import { sealValue } from '#sealing/record.ts'
import { referenceOf } from '#submissions/reference.ts'
import { codeFrom, secretOf } from '#submissions/saved/code.ts'
import type { Parcel } from '#submissions/visit.ts'
import { triage } from '../triage/triage.ts'
import { insertCase, type NewCase } from './store.ts'

/** What somebody reads their case with: those who had no code yet get one that follows from their draft's own secret. */
export interface Receipt {
  readonly reference: string
  readonly code?: string
}

/** Opens a case with what somebody sent, in order of need, with the letter they asked for. Sent again it changes nothing. */
export async function openCase(parcel: Parcel): Promise<void> {
  const row = await caseOf(parcel)
  await insertCase(parcel.sent, row, letterOf(parcel, row.reference))
}

/** The reference and the code of somebody who sends without having saved. */
export function receiptOf({ token, key }: Pick<Parcel, 'token' | 'key'>): Required<Receipt> {
  return {
    reference: referenceOf(key),
    code: codeFrom(createHash('sha256').update(`code|${token}`).digest()),
  }
}

/** What the database knows of the secret that opens somebody's copy. */
export const hashOfSecret = (secret: string): string =>
  createHash('sha256').update(`copy|${secret}`).digest('base64url')

/** The key of somebody's copy (HKDF, RFC 5869). */
export const copyKey = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'copy', 32))

/** Where a case's sealed part belongs. */
export const placeOf = (id: string) => ({ table: 'cases', id, field: 'sealed', schema: 1 })

async function caseOf(parcel: Parcel): Promise<NewCase> {
  const { form, answers, document, language, mode } = parcel
  const id = randomUUID()
  const said = { answers, document }
  return {
    id,
    reference: parcel.reference ?? referenceOf(parcel.key),
    form: form.id,
    version: form.version,
    language,
    channel: form.comeBack ? (mode === 'web' ? 'online' : mode) : 'referral',
    ...triageOf(form, answers),
    counted: countedIn(form, answers),
    sealed: sealValue(ringInUse(), placeOf(id), said),
    ...(form.comeBack && mode === 'web' ? await copyOf(parcel, said) : {}),
  }
}

function triageOf(form: Form, answers: Answers) {
  const { flags, ...rest } = triage(form, answers)
  return { ...rest, flags: [...flags] }
}

async function copyOf(parcel: Parcel, said: object) {
  const secret = await secretOfParcel(parcel)
  const copyHash = hashOfSecret(secret)
  const copy = seal(copyKey(secret), `cases|${copyHash}`, pad(Buffer.from(JSON.stringify(said))))
  return { copyHash, copy }
}

/** Who saved it under a code reads it with that one. */
function secretOfParcel(parcel: Parcel): Promise<string> {
  if (parcel.reference !== undefined) return Promise.resolve(parcel.token)
  const { reference, code } = receiptOf(parcel)
  return secretOf(reference, code)
}

function countedIn(form: Form, answers: Answers): Answers {
  const questions = new Map(allSteps(form).flatMap((step) => Object.entries(step.questions)))
  return Object.fromEntries(Object.entries(answers).filter(([name]) => questions.get(name)?.counted))
}

/** Only to an address that the person said is safe, and not when somebody else keyed the answers in. */
function letterOf(
  { form, answers, language, mode, ...of }: Parcel,
  reference: string,
): LetterRow | undefined {
  const [ways, to] = [answers['safe-ways'], answers['safe-email']]
  const safe = form.comeBack && mode === 'web' && Array.isArray(ways) && ways.map(String).includes('email')
  if (!safe || typeof to !== 'string') return undefined
  const site = process.env.SITE_URL ?? 'http://localhost:4321'
  const link = new URL(`/${language}/forms/${form.id}/status/`, site).href
  return letterRow(
    writeLetter(to, language, 'assessment:letter.received', { reference: of.reference ?? reference, link }),
  )
}
