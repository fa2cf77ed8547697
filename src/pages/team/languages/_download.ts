import type { APIContext } from 'astro'
import { requireStaff } from '#auth/guard.ts'
import { fileFor, type Kind } from '#i18n/translations/exchange/files.ts'
import { openLibrary, translated } from '#i18n/translations/library.ts'

const types = {
  xlf: 'application/xliff+xml; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Every text of a language, as translators take it: `/team/languages/pl.xlf`. */
export async function download(context: APIContext, kind: Kind): Promise<Response> {
  const { params } = context
  const staff = await requireStaff(context, ['translator', 'reviewer'])
  if (staff instanceof Response) return staff
  const language = translated.find(({ code }) => code === params.code)
  if (!language) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(await fileFor(openLibrary(language), kind)), {
    headers: {
      'Content-Type': types[kind],
      'Content-Disposition': `attachment; filename="${language.code}.${kind}"`,
      'Cache-Control': 'no-store',
    },
  })
}
