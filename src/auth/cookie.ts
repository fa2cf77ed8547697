import type { AstroCookies } from 'astro'

const secure = () => process.env.SITE_URL?.startsWith('https:') ?? false

/** `__Host-` binds a cookie to this very host, and needs https. */
const name = () => (secure() ? '__Host-team' : 'team')

/** Without an age: the browser drops it when it is closed, and the session's own limits are kept by the server. */
const options = () => ({ path: '/', httpOnly: true, sameSite: 'lax' as const, secure: secure() })

export function sessionIn(cookies: AstroCookies): string | undefined {
  return cookies.get(name())?.value || undefined
}

export function keepSession(cookies: AstroCookies, sessionId: string): void {
  cookies.set(name(), sessionId, options())
}

export function dropSession(cookies: AstroCookies): void {
  cookies.delete(name(), options())
}
