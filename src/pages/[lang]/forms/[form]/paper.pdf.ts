import type { APIRoute } from 'astro'
import { drawingsOn } from '#engine/view/paper/drawings.ts'
import template from '#engine/view/paper/paper.typ?raw'
import { pdf } from '#pdf/pdf.ts'
import { everyPaper, printed } from './_paper.ts'

export const getStaticPaths = everyPaper

/** Made with the site: nothing is set while somebody waits. */
export const GET: APIRoute = async ({ params, locals, site }) => {
  const { paper, help } = printed(params.form, locals, String(site))
  const { tag, dir } = locals.language
  const data = { ...paper, help, drawings: drawingsOn(paper), large: locals.language.code === 'en-easy' }
  const file = await pdf({ template, data, language: tag, dir, title: paper.title })
  return new Response(file, {
    headers: { 'content-type': 'application/pdf', 'content-language': tag },
  })
}
