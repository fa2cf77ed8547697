import type { APIRoute } from 'astro'
import { calendarOf } from '#contacts/events/calendar.ts'
import { eventIn } from '#contacts/events/events.ts'

export const prerender = false

export const GET: APIRoute = async ({ params, locals: { language }, site }) => {
  const event = await eventIn(params.id ?? '', language.code)
  if (!event) return new Response(null, { status: 404 })
  return new Response(calendarOf(event, new URL(`/${language.code}/events/`, site).href), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="event.ics"',
      'Cache-Control': 'public, max-age=60',
    },
  })
}
