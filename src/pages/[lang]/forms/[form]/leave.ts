import type { APIRoute } from 'astro'
import { dropDraftToken, draftToken, dropReceipt } from '#submissions/cookie.ts'
import { forgetUnsaved } from '#submissions/draft.ts'

export const prerender = false

const weather = 'https://www.bbc.co.uk/weather'
const moveOn = `<!doctype html><html lang="en"><title>Weather</title><meta http-equiv="refresh" content="0;url=${weather}"><p><a href="${weather}">Weather</a></p></html>`

/** Somebody has to be gone at once: nothing is left here, and what shows is the weather. */
export const POST: APIRoute = async ({ cookies, params }) => {
  const id = params.form ?? ''
  const token = draftToken(cookies, id)
  dropDraftToken(cookies, id)
  dropReceipt(cookies, id)
  if (token) await forgetUnsaved(id, token).catch(() => undefined)
  // Not a redirect: the policy of our pages lets no form lead to another site. A page that moves on by itself may.
  return new Response(moveOn, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'clear-site-data': '"cache"',
    },
  })
}
