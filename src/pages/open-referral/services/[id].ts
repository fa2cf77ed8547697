import type { APIRoute } from 'astro'
import { openAnswer, referralService } from '#site/open-referral.ts'

export const prerender = false

export const GET: APIRoute = ({ params }) => {
  const service = referralService(params.id)
  return service ? openAnswer(service) : new Response(null, { status: 404 })
}
