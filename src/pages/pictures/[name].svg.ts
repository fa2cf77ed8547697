import type { APIRoute } from 'astro'
import { drawingOf } from '#ui/drawing.ts'
import { pictures } from '#ui/pictures.ts'

/** Each picture is a file: a page stays light, and a picture seen before is not sent again. */
export function getStaticPaths() {
  return Object.entries(pictures).map(([name, drawing]) => ({ params: { name }, props: { drawing } }))
}

export const GET: APIRoute<{ drawing: string }> = async ({ props }) =>
  new Response(await drawingOf(props.drawing), { headers: { 'Content-Type': 'image/svg+xml' } })
