import type { APIRoute } from 'astro'
import { requireStaff } from '#auth/guard.ts'
import { toCsv } from '#engine/exchange/csv.ts'
import { figureRows } from '#insight/export.ts'
import { everythingOf } from '../_results.ts'

export const prerender = false

export const GET: APIRoute = async (context) => {
  const staff = await requireStaff(context, 'reviewer')
  if (staff instanceof Response) return staff
  const everything = await everythingOf(context.params.form, 'staff')
  if (!everything) return new Response(null, { status: 404 })
  const { form, results } = everything
  // Spreadsheets take the mark at the start as the sign of UTF-8.
  return new Response(`\uFEFF${toCsv(figureRows(form.id, results))}`, {
    headers: {
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${form.id}-figures.csv"`,
    },
  })
}
