import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { forms } from '#forms/index.ts'
import { languages } from '#i18n/languages.ts'
import { languagesOf } from '#site/pages.ts'
import { sitemap } from '#site/sitemap.ts'

/** Every page that has words of its own, with the same page in the other languages. */
export const GET: APIRoute = async ({ site }) => {
  const pages = (await getCollection('pages')).map(async ({ id, data }) => ({
    path: `/${id}/`,
    languages: await languagesOf(id, languages),
    changed: data.reviewed,
  }))
  const others = [
    '/',
    '/performance/',
    '/carers/action-plan/',
    '/you-said/',
    '/follow/',
    ...forms.map(({ id }) => `/forms/${id}/`),
  ].map((path) => ({ path, languages }))
  return new Response(sitemap([...others, ...(await Promise.all(pages))], site), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  })
}
