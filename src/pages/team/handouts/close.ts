import type { APIRoute } from 'astro'
import { requireStaff, seeOther } from '#auth/guard.ts'
import { postedFields } from '#engine/posted.ts'
import { closePoint, reopenPoint } from '#submissions/codes/points.ts'

export const prerender = false

/** Closes a place, or opens it again. */
export const POST: APIRoute = async (context) => {
  const staff = await requireStaff(context, 'reviewer')
  if (staff instanceof Response) return staff
  const posted = postedFields(await context.request.text())
  const id = posted?.get('place')?.[0]
  if (!id) return new Response(null, { status: 400 })
  await (posted.has('open') ? reopenPoint(id) : closePoint(id))
  return seeOther('/team/handouts/')
}

export const GET: APIRoute = () => seeOther('/team/handouts/')
