import type { APIRoute } from 'astro'
import { dropDraftToken, draftToken } from '#submissions/cookie.ts'
import { forgetDraft } from '#submissions/draft.ts'

export const prerender = false

/** Somebody has to be gone at once: nothing is left here, and what shows is the weather. */
export const POST: APIRoute = async ({ cookies, params }) => {
  const id = params.form ?? ''
  const token = draftToken(cookies, id)
  dropDraftToken(cookies, id)
  if (token) await forgetDraft(token).catch(() => undefined)
  return new Response(null, {
    status: 303,
    headers: { location: 'https://www.bbc.co.uk/weather', 'clear-site-data': '"cache"' },
  })
}
