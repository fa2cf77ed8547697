import type { APIRoute } from 'astro'
import { feedOf } from '#you-said/feed.ts'
import { published, wordsIn } from '#you-said/public.ts'

export const prerender = false

export const GET: APIRoute = async ({ locals: { language, t }, site }) => {
  const [{ entries }, words] = await Promise.all([published(), wordsIn(language.code)])
  return new Response(feedOf(entries, { language, t, site: String(site), words }), {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Content-Language': language.tag,
      'Cache-Control': 'public, max-age=60',
    },
  })
}
