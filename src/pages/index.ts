import type { APIRoute } from 'astro'
import { negotiate } from '#i18n/languages.ts'

export const prerender = false

/** The one address that chooses a language; every other keeps its own. */
export const GET: APIRoute = ({ request }) => {
  const { code } = negotiate(request.headers.get('accept-language'))
  return new Response(null, { status: 302, headers: { location: `/${code}/`, vary: 'Accept-Language' } })
}
