import type { APIRoute } from 'astro'

import { figureRows } from '#insight/export.ts'
import { publicFigures } from '../_figures.ts'

export const prerender = false

/** Open data: what everybody may see, with the higher floors. */
export const GET: APIRoute = async ({ params }) => {
  const found = await publicFigures(params.form)
  if (!found) return new Response(null, { status: 404 })
  const rows = figureRows(found.form.id, found.results)
  return new Response(JSON.stringify({ form: found.form.id, figures: rows }), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}
