import { defineMiddleware } from 'astro:middleware'
import { DatabaseUnavailable } from '#db/connect.ts'
import { english, languageOf } from '#i18n/languages.ts'
import { asShown } from '#i18n/shown.ts'
import { translator } from '#i18n/translate.ts'
import { noteRequest } from '#team/audit/request.ts'

/** Settles the language once for every page, records what the team sees and does, and answers for a database that is away. */
export const onRequest = defineMiddleware(async (context, next) => {
  const code = context.params.lang
  const language = code === undefined ? english : languageOf(code)
  if (!language) return problem(404)

  context.locals.language = asShown(language)
  context.locals.t = translator(language.code)
  try {
    const response = await next()
    const { access } = context.locals
    if (access) await noteRequest(access, context.request, response)
    if (response.status >= 400 && response.body === null) return problem(response.status)
    if (response.headers.get('content-type') === 'text/html')
      response.headers.set('content-type', 'text/html; charset=utf-8')
    return response
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return problem(503)
    throw error
  }
})

/** An empty answer for the front server to fill in. With no body at all Astro would put a page of its own there. */
function problem(status: number): Response {
  return new Response('', { status })
}
