import type { APIRoute } from 'astro'
import { toCsv } from '#engine/exchange/csv.ts'
import { figureRows } from '#insight/export.ts'
import { publicFigures } from '../_figures.ts'

export const prerender = false

/** Open data: what everybody may see, with the higher floors. */
export const GET: APIRoute = async ({ params }) => {
  const found = await publicFigures(params.form)
  if (!found) return new Response(null, { status: 404 })
  const rows = figureRows(found.form.id, found.results)
  return new Response(`\uFEFF${toCsv(rows)}`, {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
