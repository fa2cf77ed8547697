import type { APIRoute } from 'astro'
import { drawingOf } from '#ui/drawing.ts'
import { pictures } from '#ui/pictures.ts'

/** Each picture is a file: a page stays light, and a picture seen before is not sent again. */
export function getStaticPaths() {
  return Object.keys(pictures).map((name) => ({ params: { name } }))
}

export const GET: APIRoute<object, { name: string }> = ({ params }) =>
  new Response(drawingOf(params.name), { headers: { 'Content-Type': 'image/svg+xml' } })
