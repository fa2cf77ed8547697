import type { APIRoute } from 'astro'
import { dropSession, sessionIn } from '#auth/cookie.ts'
import { seeOther, whoIs } from '#auth/guard.ts'
import { signOut } from '#auth/sessions.ts'
import { note } from '#team/audit/note.ts'

export const prerender = false

/** Everybody may sign out. */
export const POST: APIRoute = async ({ cookies }) => {
  const session = sessionIn(cookies)
  const staff = await whoIs(cookies)
  if (staff) await note({ staff, action: 'sign-out', about: '/team/sign-out/' })
  if (session) await signOut(session)
  dropSession(cookies)
  const response = seeOther('/team/sign-in/')
  response.headers.set('Clear-Site-Data', '"cache"')
  return response
}

/** A link signs nobody out: browsers fetch links ahead. */
export const GET: APIRoute = () => seeOther('/team/')
