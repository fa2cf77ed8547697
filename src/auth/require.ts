import type { AstroCookies } from 'astro'
import type { Person, Role } from './roles.ts'
import { whoIs } from './sessions.ts'

/**
 * The first line of every staff address: the person, or the answer to give instead. Signed out: the sign-in page, which
 * comes back here. Signed in without the role: 403.
 */
export async function requireRole(
  { cookies, url }: { cookies: AstroCookies; url: URL },
  ...allowed: readonly Role[]
): Promise<Person | Response> {
  const person = await whoIs(cookies)
  if (!person) {
    const location = `/team/sign-in/?${new URLSearchParams({ to: url.pathname }).toString()}`
    return new Response(null, { status: 303, headers: { location } })
  }
  const may = allowed.length === 0 || allowed.some((role) => person.roles.includes(role))
  return may ? person : new Response(null, { status: 403 })
}

/** Where to go after signing in: a page of the team, and nowhere else. */
export function wayBack(to: string | null): string {
  return to && /^\/team\/[\w/-]*$/.test(to) ? to : '/team/'
}
