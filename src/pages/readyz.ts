import type { APIRoute } from 'astro'
import { migrationsCurrent } from '#db/ready.ts'

export const prerender = false

export const GET: APIRoute = async () => {
  const ready = await migrationsCurrent().catch(() => false)
  return new Response(ready ? 'ready\n' : 'not ready\n', {
    status: ready ? 200 : 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
