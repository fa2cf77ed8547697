import type { APIRoute } from 'astro'
import { requireStaff } from '#auth/guard.ts'
import { fileFor, kindOf } from '#i18n/translations/exchange/files.ts'
import { openLibrary, translated } from '#i18n/translations/library.ts'

export const prerender = false

const types = {
  xlf: 'application/xliff+xml; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Every text of a language, as translators take it: `/team/languages/pl/pl.xlf`. */
export const GET: APIRoute = async (context) => {
  const { params } = context
  const staff = await requireStaff(context, ['translator', 'reviewer'])
  if (staff instanceof Response) return staff
  const language = translated.find(({ code }) => code === params.code)
  const kind = kindOf(params.file ?? '')
  if (!language || !kind || params.file !== `${language.code}.${kind}`)
    return new Response(null, { status: 404 })
  return new Response(new Uint8Array(await fileFor(openLibrary(language), kind)), {
    headers: {
      'Content-Type': types[kind],
      'Content-Disposition': `attachment; filename="${params.file}"`,
      'Cache-Control': 'no-store',
    },
  })
}
