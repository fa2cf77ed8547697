import { defineMiddleware } from 'astro:middleware'
import { DatabaseUnavailable } from '#db/connect.ts'
import { english, languageOf } from '#i18n/languages.ts'
import { translator } from '#i18n/translate.ts'

/** Settles the language once for every page, and answers for a database that does not. */
export const onRequest = defineMiddleware(async (context, next) => {
  const code = context.params.lang
  const language = code === undefined ? english : languageOf(code)
  if (!language) return new Response(null, { status: 404 })

  context.locals.language = language
  context.locals.t = translator(language.code)
  try {
    return await next()
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return new Response(null, { status: 503 })
    throw error
  }
})
