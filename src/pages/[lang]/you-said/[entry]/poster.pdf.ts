import type { APIRoute } from 'astro'
import { pdf } from '#pdf/pdf.ts'
import { qrDrawing } from '#team/qr.ts'
import template from '#you-said/poster.typ?raw'
import { posterAt } from './_poster.ts'

export const prerender = false

/** A poster takes a moment to set, and is the same for everybody: the last ones are kept, by what they say. */
const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
const MOST = 60

export const GET: APIRoute = async ({ params, locals, site }) => {
  const poster = await posterAt(params.entry, locals, site)
  if (!poster) return new Response(null, { status: 404 })
  const { tag: language, dir } = locals.language
  const says = JSON.stringify([language, poster])
  const known = made.get(says)
  const data = { ...poster, lang: language, qr: qrDrawing(poster.link) }
  const file = known ?? pdf({ template, data, language, dir, title: poster.title.text })
  made.set(says, file)
  const [oldest] = made.keys()
  if (made.size > MOST && oldest !== undefined) made.delete(oldest)
  return new Response(await file, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Language': language,
      'Cache-Control': 'public, max-age=60',
    },
  })
}
