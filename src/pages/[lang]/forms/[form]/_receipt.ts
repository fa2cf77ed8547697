import type { AstroCookies } from 'astro'
import { ownCase } from '#assessments/cases/cases.ts'
import { receiptOf } from '#assessments/cases/open.ts'
import { dropReceipt, keepReceipt, receiptIn } from '#submissions/cookie.ts'
import { secretOf } from '#submissions/saved/code.ts'
import { sendingKey } from '#submissions/token.ts'
import type { Desk } from './_desk.ts'

/** After sending, this browser may look at what was sent for a while. Who has no code yet is shown one there. */
export async function giveReceipt(cookies: AstroCookies, { form, visit: { token } }: Desk): Promise<void> {
  if (!form.comeBack || !token) return
  const { reference, code } = receiptOf({ token, key: sendingKey(token) })
  keepReceipt(cookies, form.id, (await ownCase(token)) ? token : `${reference}.${code}`)
}

/** What this browser may look at: somebody's own case, and their code if they have not seen it before. */
export async function openReceipt(cookies: AstroCookies, { form }: Desk) {
  const held = receiptIn(cookies, form.id)
  if (!form.comeBack || !held) return undefined
  const [reference = '', code] = held.split('.')
  const own = await ownCase(code === undefined ? held : await secretOf(reference, code))
  if (!own) dropReceipt(cookies, form.id)
  return own && { ...own, code }
}
