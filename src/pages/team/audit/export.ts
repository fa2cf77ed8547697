import type { APIRoute } from 'astro'
import { requireStaff, seeOther } from '#auth/guard.ts'
import { toCsv, type Row } from '#engine/exchange/csv.ts'
import { everyLine } from '#team/audit/search.ts'
import { wantedFrom } from '#team/audit/wanted.ts'

export const prerender = false

/** The audit, or what was searched for in it, as a file. */
export const POST: APIRoute = async (context) => {
  const staff = await requireStaff(context, 'administrator')
  if (staff instanceof Response) return staff
  const rows: Row[] = []
  for await (const { at, said, ...line } of everyLine(wantedFrom(context.url.searchParams)))
    rows.push({ ...line, at: at.toISOString(), why: said.why ?? '', detail: said.detail ?? '' })
  return new Response(toCsv(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit.csv"',
      'Cache-Control': 'no-store',
    },
  })
}

export const GET: APIRoute = () => seeOther('/team/audit/')
