import type { APIRoute } from 'astro'
import { requireStaff } from '#auth/guard.ts'
import { codeBook } from '#engine/exchange/code-book.ts'
import { wordsOf } from '#engine/view/words.ts'
import { translator } from '#i18n/translate.ts'
import { figureRows } from '#insight/export.ts'
import { workbook } from '#insight/workbook.ts'
import { everythingOf } from '../_results.ts'

export const prerender = false

export const GET: APIRoute = async (context) => {
  const staff = await requireStaff(context, 'reviewer')
  if (staff instanceof Response) return staff
  const everything = await everythingOf(context.params.form, 'staff')
  if (!everything) return new Response(null, { status: 404 })
  const { form, results } = everything
  const book = codeBook(form, [{ tag: 'en-GB', of: wordsOf(form, translator('en')) }])
  const file = await workbook({ Figures: figureRows(form.id, results), 'Code book': book })
  return new Response(new Uint8Array(file), {
    headers: {
      'cache-control': 'no-store',
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${form.id}-figures.xlsx"`,
    },
  })
}
