import type { APIRoute } from 'astro'
import template from '#engine/view/copy.typ?raw'
import { forgivingPdf } from '#pdf/forgiving.ts'
import { copyOf } from './_copy.ts'
import { deskOf } from './_desk.ts'
import { openReceipt } from './_receipt.ts'

export const prerender = false

/** What somebody sent, as a document to keep. It is made for them and kept nowhere. */
export const GET: APIRoute = async (context) => {
  const desk = deskOf(context)
  const own = desk && (await openReceipt(context.cookies, desk))
  if (!own) return context.redirect(desk?.address('return') ?? '/', 303)
  const { language, ...data } = copyOf(own)
  const { tag, dir } = language
  const file = await forgivingPdf({ template, data, language: tag, dir, title: data.title })
  return new Response(file, {
    headers: {
      'content-type': 'application/pdf',
      'content-language': tag,
      'content-disposition': `attachment; filename="${own.reference}.pdf"`,
      'cache-control': 'no-store',
    },
  })
}
