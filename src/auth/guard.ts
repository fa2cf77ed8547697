import type { APIContext } from 'astro'
import { sessionIn } from './cookie.ts'
import { halfwayIn, staffOf } from './sessions.ts'
import type { Role, Staff } from './staff.ts'

/** Astro in a page, the context in an address without one. */
type Asked = Pick<APIContext, 'cookies' | 'url' | 'locals'> & { readonly response?: { headers: Headers } }

/** What is written into the audit: changes always are, and so is every file that is taken away. */
export type Records = 'changes' | 'views'

/** Who was let in, and what is to be recorded of it. The page adds why, and what exactly. */
export interface Access {
  readonly staff: Staff
  readonly roles: readonly Role[]
  readonly records: Records
  readonly refused: boolean
  why?: string
  detail?: string
  /** A posted form that only shows something. */
  shows?: boolean
}

/** Who is signed in with this browser, if anybody. */
export async function whoIs(cookies: APIContext['cookies']): Promise<Staff | undefined> {
  const session = sessionIn(cookies)
  return session === undefined ? undefined : staffOf(session)
}

/** Who has given a password with this browser, and no second factor yet. */
export async function whoIsHalfway(cookies: APIContext['cookies']): Promise<Staff | undefined> {
  const session = sessionIn(cookies)
  return session === undefined ? undefined : halfwayIn(session)
}

/**
 * The first line of every staff page: `const staff = await requireStaff(Astro, 'reviewer', 'views')`: who may open it, and
 * what is recorded. Without a role, everybody in the team. A response is for the page to return: signed out, or not
 * allowed. Nothing of the page stays in the browser.
 */
export async function requireStaff(
  page: Asked,
  role?: Role | readonly Role[],
  records: Records = 'changes',
): Promise<Staff | Response> {
  if (page.response) keepNothing(page.response)
  const staff = await whoIs(page.cookies)
  if (!staff)
    return seeOther(`/team/sign-in/?${new URLSearchParams({ next: page.url.pathname + page.url.search })}`)
  const roles = role === undefined ? [] : [role].flat()
  const refused = roles.length > 0 && !roles.some((one) => staff.roles.includes(one))
  page.locals.access = { staff, roles, records, refused }
  return refused ? new Response(null, { status: 403 }) : staff
}

/** What a page answers when somebody may open it, but not this part of it: refused, and recorded as that. */
export function refuse({ locals }: Pick<Asked, 'locals'>): Response {
  if (locals.access) locals.access = { ...locals.access, refused: true }
  return new Response(null, { status: 403 })
}

/** Neither the browser nor anything on the way keeps a staff page: the next person at a desk must not find it. */
export function keepNothing(response: { readonly headers: Headers }): void {
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
