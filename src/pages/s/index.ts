import type { APIRoute } from 'astro'
import { negotiate } from '#i18n/languages.ts'

export const prerender = false

/** Somebody typed the address from a slip, without the code. */
export const GET: APIRoute = ({ request }) => {
  const { code } = negotiate(request.headers.get('accept-language'))
  return new Response(null, {
    status: 302,
    headers: { Location: `/${code}/code/`, 'Cache-Control': 'no-store', Vary: 'Accept-Language' },
  })
}
