import type { AstroGlobal } from 'astro'
import { sessionIn } from './cookie.ts'
import { staffOf } from './sessions.ts'
import type { Role, Staff } from './staff.ts'

/** A page; or an address that is a file, which sets its own headers. */
type Asked = Pick<AstroGlobal, 'cookies' | 'url'> & Partial<Pick<AstroGlobal, 'response'>>

/** Who is signed in with this browser, if anybody. */
export async function whoIs(cookies: AstroGlobal['cookies']): Promise<Staff | undefined> {
  const session = sessionIn(cookies)
  return session === undefined ? undefined : staffOf(session)
}

/**
 * The first line of every staff page: `const staff = await requireStaff(Astro, 'reviewer')`.
 * A response is for the page to return: signed out, or not allowed. Nothing of the page stays in the browser.
 */
export async function requireStaff(page: Asked, role?: Role): Promise<Staff | Response> {
  if (page.response) keepNothing(page.response)
  const staff = await whoIs(page.cookies)
  if (!staff)
    return seeOther(`/team/sign-in/?${new URLSearchParams({ next: page.url.pathname + page.url.search })}`)
  if (role && !staff.roles.includes(role)) return new Response(null, { status: 403 })
  return staff
}

/** Neither the browser nor anything on the way keeps a staff page: the next person at a desk must not find it. */
export function keepNothing(response: Pick<AstroGlobal['response'], 'headers'>): void {
  response.headers.set('Cache-Control', 'no-store')
}

/** Where somebody wanted to go, if that is a page of the team's; otherwise the team's first page. */
export function wayBack(next: string | null): string {
  if (!next || !URL.canParse(next, 'https://here.invalid')) return '/team/'
  const { origin, pathname, search } = new URL(next, 'https://here.invalid')
  return origin === 'https://here.invalid' && pathname.startsWith('/team/') ? pathname + search : '/team/'
}

/** A redirect that nothing on the way keeps. */
export function seeOther(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } })
}
