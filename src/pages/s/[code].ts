import type { APIRoute } from 'astro'
import { handedOutForm } from '#forms/handed-out.ts'
import { negotiate } from '#i18n/languages.ts'
import { keepHandedOut } from '#submissions/codes/cookie.ts'
import { lookUp } from '#submissions/codes/look-up.ts'

export const prerender = false

/** The short address on a slip: notes what its code stands for and goes on, known or not, in the same way. */
export const GET: APIRoute = async ({ params, request, cookies }) => {
  const { code: language } = negotiate(request.headers.get('accept-language'))
  const found = await lookUp(params.code ?? '', handedOutForm)
  if (found) keepHandedOut(cookies, found)
  const page = found ? `forms/${found.form}/` : 'code/?again'
  const headers = { Location: `/${language}/${page}`, 'Cache-Control': 'no-store', Vary: 'Accept-Language' }
  return new Response(null, { status: 303, headers })
}
