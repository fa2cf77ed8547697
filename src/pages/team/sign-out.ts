import type { APIRoute } from 'astro'
import { dropSession, sessionIn } from '#auth/cookie.ts'
import { seeOther } from '#auth/guard.ts'
import { signOut } from '#auth/sessions.ts'

export const prerender = false

/** Everybody may sign out. */
export const POST: APIRoute = async ({ cookies }) => {
  const session = sessionIn(cookies)
  if (session) await signOut(session)
  dropSession(cookies)
  const response = seeOther('/team/sign-in/')
  response.headers.set('Clear-Site-Data', '"cache"')
  return response
}

/** A link signs nobody out: browsers fetch links ahead. */
export const GET: APIRoute = () => seeOther('/team/')
