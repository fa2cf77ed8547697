import type { AstroCookies } from 'astro'

const secure = () => process.env.SITE_URL?.startsWith('https:') ?? false

/** `__Host-` binds a cookie to this very host, and needs https. */
const nameFor = (form: string) => `${secure() ? '__Host-' : ''}draft-${form}`

const options = () => ({ path: '/', httpOnly: true, sameSite: 'lax' as const, secure: secure() })

/** The token of a form's draft in this browser. It is gone when the browser is closed. */
export function draftToken(cookies: AstroCookies, form: string): string | undefined {
  return cookies.get(nameFor(form))?.value || undefined
}

/** Lets this browser find its draft again. */
export function keepDraftToken(cookies: AstroCookies, form: string, token: string): void {
  cookies.set(nameFor(form), token, options())
}

/** Leaves no trace of a draft in this browser. */
export function dropDraftToken(cookies: AstroCookies, form: string): void {
  cookies.delete(nameFor(form), options())
}

const receiptName = (form: string) => `${secure() ? '__Host-' : ''}receipt-${form}`

/** Long enough to read it, write the code down and print it. */
const RECEIPT_SECONDS = 15 * 60

/** Lets this browser look at what was sent, for a short time. */
export function keepReceipt(cookies: AstroCookies, form: string, receipt: string): void {
  cookies.set(receiptName(form), receipt, { ...options(), maxAge: RECEIPT_SECONDS })
}

export function receiptIn(cookies: AstroCookies, form: string): string | undefined {
  return cookies.get(receiptName(form))?.value || undefined
}

export function dropReceipt(cookies: AstroCookies, form: string): void {
  cookies.delete(receiptName(form), options())
}
